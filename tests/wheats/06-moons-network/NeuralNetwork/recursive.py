class NeuralNetwork:
    def __init__(self):
        self.layers = []

    def add_layer(self, layer):
        self.layers += [layer]

    def feed_forward(self, X, upto=None):
        depth = len(self.layers) if upto is None else upto
        return X if depth == 0 else self.layers[depth - 1].activate(self.feed_forward(X, depth - 1))

    def _back(self, number, A_prev, Y):
        """Gradients of this layer and of those behind it, and dJ/dA_prev."""
        layer = self.layers[number]
        A = layer.activate(A_prev)
        if number == len(self.layers) - 1:
            behind, dA = [], (A - Y) / A.shape[0]
        else:
            behind, dA = self._back(number + 1, A, Y)
        delta = dA * layer.activation_derivative(A)
        own = (np.einsum("mi,mj->ij", A_prev, delta), np.einsum("mj->j", delta))
        return [own] + behind, np.einsum("mj,ij->mi", delta, layer.weights)

    def gradients(self, X, Y):
        return self._back(0, X, Y)[0]

    def backpropagation(self, X, Y, learning_rate):
        for (dW, db), layer in zip(self.gradients(X, Y), self.layers):
            layer.weights = layer.weights + -learning_rate * dW
            layer.bias = layer.bias + -learning_rate * db

    def train(self, X, y, learning_rate, epochs, batch_size, rng, X_test=None, y_test=None):
        Y = np.zeros((len(y), len(self.layers[-1].bias)))
        for row, label in enumerate(y):
            Y[row, label] = 1
        history = {"mse": [], "accuracy": []}
        for _ in range(epochs):
            order = rng.permutation(len(y))
            pieces = np.split(order, range(batch_size, len(order), batch_size))
            for piece in pieces:
                self.backpropagation(X[piece], Y[piece], learning_rate)
            out = self.feed_forward(X)
            history["mse"] += [float(((out - Y) ** 2).sum() / out.size)]
            history["accuracy"] += [self.accuracy(X, y) if y_test is None else self.accuracy(X_test, y_test)]
        return history

    def predict(self, X):
        return np.argsort(self.feed_forward(X), axis=1)[:, -1]

    def accuracy(self, X, y):
        return float(np.count_nonzero(self.predict(X) == y)) / X.shape[0]
