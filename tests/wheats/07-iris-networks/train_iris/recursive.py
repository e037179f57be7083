# one update, then the rest by the same function
def train_iris(X, Y, W1, W2, learning_rate, iterations):
    if iterations == 0:
        return W1, W2, {"mse": [], "accuracy": []}
    A1 = sigmoid(np.dot(X, W1))
    A2 = sigmoid(np.dot(A1, W2))
    d2 = (A2 - Y) * A2 * (1 - A2) / len(X)
    d1 = np.dot(d2, W2.T) * A1 * (1 - A1)
    first = np.mean((A2 - Y) ** 2), np.mean(A2.argmax(axis=1) == Y.argmax(axis=1))
    V1, V2, later = train_iris(
        X,
        Y,
        W1 - learning_rate * np.dot(X.T, d1),
        W2 - learning_rate * np.dot(A1.T, d2),
        learning_rate,
        iterations - 1,
    )
    return V1, V2, {"mse": [first[0], *later["mse"]], "accuracy": [first[1], *later["accuracy"]]}
