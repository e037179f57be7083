# misconception: none
def breakdown_forward(X, W1, W2, W3):
    Z1 = X @ W1
    A1 = sigmoid(Z1)
    Z2 = A1 @ W2
    A2 = sigmoid(Z2)
    Z3 = A2 @ W3
    A3 = sigmoid(Z3)
    return (
        np.round(Z1, 3),
        np.round(A1, 3),
        np.round(Z2, 3),
        np.round(A2, 3),
        np.round(Z3, 3),
        np.round(A3, 3),
    )
