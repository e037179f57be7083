# misconception: sign in the exponent
def iris_forward(X, W1, W2):
    s = lambda Z: 1 / (1 + np.exp(Z))
    A1 = s(X @ W1)
    return A1, s(A1 @ W2)
