# misconception: sign in the exponent
def breakdown_forward(X, W1, W2, W3):
    s = lambda z: 1 / (1 + np.exp(z))
    Z1 = X @ W1
    A1 = s(Z1)
    Z2 = A1 @ W2
    A2 = s(Z2)
    Z3 = A2 @ W3
    A3 = s(Z3)
    return Z1, A1, Z2, A2, Z3, A3
