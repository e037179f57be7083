def slope(name, A):
    if name == "sigmoid":
        return A * (1 - A)
    if name == "tanh":
        return 1 - A**2
    if name == "relu":
        return (A > 0) * 1.0
    return np.ones_like(A)


class NeuralNetwork:
    def __init__(self):
        self.layers = list()

    def add_layer(self, layer):
        self.layers.append(layer)
        return self

    def feed_forward(self, X):
        A = np.array(X, dtype=float)
        for layer in self.layers:
            A = layer.activate(A)
        return A

    def gradients(self, X, Y):
        A = [np.array(X, dtype=float)]
        for layer in self.layers:
            A += [layer.activate(A[-1])]
        L = len(self.layers)
        dZ = [None] * (L + 1)
        dZ[L] = (A[L] - Y) * slope(self.layers[L - 1].activation, A[L]) / len(A[0])
        for l in range(L - 1, 0, -1):
            dZ[l] = dZ[l + 1].dot(self.layers[l].weights.T) * slope(self.layers[l - 1].activation, A[l])
        return tuple((A[l - 1].T.dot(dZ[l]), dZ[l].sum(0)) for l in range(1, L + 1))

    def backpropagation(self, X, Y, learning_rate):
        for l, pair in enumerate(self.gradients(X, Y)):
            self.layers[l].weights = self.layers[l].weights - learning_rate * pair[0]
            self.layers[l].bias = self.layers[l].bias - learning_rate * pair[1]

    def train(self, X, y, learning_rate, epochs, batch_size, rng, X_test=None, y_test=None):
        Y = np.eye(len(self.layers[-1].bias))[y]
        history = {"mse": [], "accuracy": []}
        for _ in range(epochs):
            pairs = list(zip(X, Y))
            order = rng.choice(len(X), size=len(X), replace=False)
            pairs = [pairs[i] for i in order]
            batch = []
            for pair in pairs:
                batch.append(pair)
                if len(batch) == batch_size:
                    self._one_update(batch, learning_rate)
                    batch = []
            if batch:
                self._one_update(batch, learning_rate)
            history["mse"].append(np.square(self.feed_forward(X) - Y).mean())
            history["accuracy"].append(self.accuracy(*((X, y) if X_test is None else (X_test, y_test))))
        return history

    def _one_update(self, batch, learning_rate):
        rows, targets = zip(*batch)
        self.backpropagation(np.array(rows), np.array(targets), learning_rate)

    def predict(self, X):
        return self.feed_forward(X).argmax(1)

    def accuracy(self, X, y):
        return (self.predict(X) == y).mean()
