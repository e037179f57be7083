# the first two layers by iris_forward, the sums by products
def breakdown_forward(X, W1, W2, W3):
    A1, A2 = iris_forward(X, W1, W2)
    Z3 = np.dot(A2, W3)
    return np.dot(X, W1), A1, np.dot(A1, W2), A2, Z3, sigmoid(Z3)
