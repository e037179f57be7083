# matrix products, own sigmoid
def iris_forward(X, W1, W2):
    A1 = 1 / (1 + np.exp(-(X @ W1)))
    A2 = 1 / (1 + np.exp(-(A1 @ W2)))
    return A1, A2
