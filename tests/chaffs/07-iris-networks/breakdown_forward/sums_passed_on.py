# misconception: Z handed on in place of A
def breakdown_forward(X, W1, W2, W3):
    Z1 = X @ W1
    A1 = sigmoid(Z1)
    Z2 = Z1 @ W2
    A2 = sigmoid(Z2)
    Z3 = Z2 @ W3
    A3 = sigmoid(Z3)
    return Z1, A1, Z2, A2, Z3, A3
