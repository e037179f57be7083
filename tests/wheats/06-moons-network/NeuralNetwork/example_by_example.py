class NeuralNetwork:
    def __init__(self):
        self.layers = []

    def add_layer(self, layer):
        self.layers = self.layers + [layer]

    def feed_forward(self, X):
        return self._all_outputs(X)[-1]

    def _all_outputs(self, X):
        outputs = [np.asarray(X, dtype=float)]
        for layer in self.layers:
            outputs.append(np.asarray(layer.activate(outputs[-1])))
        return outputs

    def gradients(self, X, Y):
        sums = [
            [np.zeros_like(np.asarray(layer.weights, float)), np.zeros_like(np.asarray(layer.bias, float))]
            for layer in self.layers
        ]
        for x, y in zip(X, Y):
            outputs = self._all_outputs(x[None, :])
            error = outputs[-1][0] - y
            for i in range(len(self.layers) - 1, -1, -1):
                slope = self.layers[i].activation_derivative(outputs[i + 1]) * np.ones_like(outputs[i + 1])
                delta = error * slope[0]
                sums[i][0] += np.outer(outputs[i][0], delta)
                sums[i][1] += delta
                error = self.layers[i].weights @ delta
        return [[dW / len(X), db / len(X)] for dW, db in sums]

    def backpropagation(self, X, Y, learning_rate):
        steps = self.gradients(X, Y)
        for number, layer in enumerate(self.layers):
            layer.weights = layer.weights - learning_rate * steps[number][0]
            layer.bias = layer.bias - learning_rate * steps[number][1]

    def train(self, X, y, learning_rate, epochs, batch_size, rng, X_test=None, y_test=None):
        outputs = np.shape(self.layers[-1].weights)[1]
        Y = (np.arange(outputs) == np.asarray(y)[:, None]).astype(float)
        mse, accuracy = np.empty(epochs), np.empty(epochs)
        for epoch in range(epochs):
            left = list(rng.permutation(len(X)))
            while left:
                batch, left = left[:batch_size], left[batch_size:]
                self.backpropagation(X[batch], Y[batch], learning_rate)
            mse[epoch] = ((self.feed_forward(X) - Y) ** 2).mean()
            accuracy[epoch] = self.accuracy(X, y) if X_test is None else self.accuracy(X_test, y_test)
        return {"accuracy": accuracy, "mse": mse}

    def predict(self, X):
        return np.array([int(np.argmax(row)) for row in self.feed_forward(X)])

    def accuracy(self, X, y):
        return sum(int(one) == int(other) for one, other in zip(self.predict(X), y)) / len(y)
