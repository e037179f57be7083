# misconception: tanh in place of sigmoid
def breakdown_forward(X, W1, W2, W3):
    Z1 = X @ W1
    A1 = np.tanh(Z1)
    Z2 = A1 @ W2
    A2 = np.tanh(Z2)
    Z3 = A2 @ W3
    A3 = sigmoid(Z3)
    return Z1, A1, Z2, A2, Z3, A3
