# examples as columns inside
def breakdown_forward(X, W1, W2, W3):
    z1 = W1.T @ np.transpose(X)
    a1 = sigmoid(z1)
    z2 = W2.T @ a1
    a2 = sigmoid(z2)
    z3 = W3.T @ a2
    return tuple(array.T for array in (z1, a1, z2, a2, z3, sigmoid(z3)))
