# matrix products, own sigmoid
def breakdown_forward(X, W1, W2, W3):
    s = lambda z: 1 / (1 + np.exp(-z))
    Z1 = X @ W1
    Z2 = s(Z1) @ W2
    Z3 = s(Z2) @ W3
    return Z1, s(Z1), Z2, s(Z2), Z3, s(Z3)
