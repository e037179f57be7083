# columns are examples inside, as in a book; turned back at the end
def iris_forward(X, W1, W2):
    x = np.array(X, dtype=float).T
    a = sigmoid(np.array(W1).T @ x)
    b = sigmoid(np.array(W2).T @ a)
    return a.T, b.T
