class NeuralNetwork:
    """Shuffles labels instead of targets, makes the targets batch by batch, updates in place."""

    def __init__(self):
        self.layers = []

    def add_layer(self, layer):
        self.layers.insert(len(self.layers), layer)

    def feed_forward(self, X):
        from functools import reduce

        return reduce(lambda A, layer: layer.activate(A), self.layers, X)

    def gradients(self, X, Y):
        A = X
        steps = []
        for layer in self.layers:
            out = layer.activate(A)
            steps.append((layer, A, out))
            A = out
        dA = (A - Y) / len(Y)
        result = []
        while steps:
            layer, inputs, out = steps.pop()
            dZ = layer.activation_derivative(out) * dA
            result.append((inputs.T @ dZ, np.sum(dZ, axis=0)))
            dA = np.dot(layer.weights, dZ.T).T
        result.reverse()
        return result

    def backpropagation(self, X, Y, learning_rate):
        gradients = self.gradients(X, Y)
        for layer in self.layers:
            dW, db = gradients.pop(0)
            layer.weights -= learning_rate * dW
            layer.bias -= learning_rate * db

    def _targets(self, y):
        Y = np.zeros((len(y), len(self.layers[-1].bias)))
        Y[range(len(y)), y] = 1.0
        return Y

    def train(self, X, y, learning_rate, epochs, batch_size, rng, X_test=None, y_test=None):
        X_mixed, y_mixed = X.copy(), y.copy()
        mse = []
        accuracy = []
        for epoch in range(epochs):
            order = rng.permutation(len(X_mixed))
            X_mixed, y_mixed = X_mixed[order], y_mixed[order]
            start = 0
            while start < len(X_mixed):
                self.backpropagation(
                    X_mixed[start : start + batch_size],
                    self._targets(y_mixed[start : start + batch_size]),
                    learning_rate,
                )
                start += batch_size
            mse.append(np.mean((self.feed_forward(X_mixed) - self._targets(y_mixed)) ** 2))
            if X_test is not None:
                accuracy.append(self.accuracy(X_test, y_test))
            else:
                accuracy.append(self.accuracy(X_mixed, y_mixed))
        return {"mse": mse, "accuracy": accuracy}

    def predict(self, X):
        return np.argmax(self.feed_forward(X), -1)

    def accuracy(self, X, y):
        right = self.predict(X) == np.ravel(y)
        return right.sum() / right.size
