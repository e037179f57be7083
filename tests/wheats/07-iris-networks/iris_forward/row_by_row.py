# one example after the other
def iris_forward(X, W1, W2):
    A1 = np.array([sigmoid(np.dot(x, W1)) for x in X])
    A2 = np.array([sigmoid(np.dot(a, W2)) for a in A1])
    return A1, A2
