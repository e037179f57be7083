# misconception: the chapter's rule for one example
class NeuralNetwork:
    def __init__(self):
        self._layers = []

    @property
    def layers(self):
        return self._layers

    def add_layer(self, layer):
        self._layers.append(layer)

    def feed_forward(self, X):
        for layer in self._layers:
            layer.last_output = layer.activate(X)
            X = layer.last_output
        return X

    def gradients(self, X, Y):
        output = self.feed_forward(X)
        for i in reversed(range(len(self._layers))):
            layer = self._layers[i]
            if layer is self._layers[-1]:
                layer.error = Y - output
            else:
                next_layer = self._layers[i + 1]
                layer.error = np.dot(next_layer.weights, next_layer.delta)
            layer.delta = layer.error * layer.activation_derivative(layer.last_output)
        found = []
        for i, layer in enumerate(self._layers):
            o_i = np.atleast_2d(X if i == 0 else self._layers[i - 1].last_output)
            found.append((-layer.delta * o_i.T, -layer.delta))
        return found

    def backpropagation(self, X, Y, learning_rate):
        for layer, (dW, db) in zip(self._layers, self.gradients(X, Y)):
            layer.weights -= learning_rate * dW
            layer.bias -= learning_rate * db

    def train(self, X_train, y_train, learning_rate, max_epochs, batch_size, rng, X_test=None, y_test=None):
        y_onehot = np.zeros((y_train.shape[0], self._layers[-1].bias.shape[0]))
        y_onehot[np.arange(y_train.shape[0]), y_train] = 1
        if X_test is None:
            X_test, y_test = X_train, y_train
        mses, accuracies = [], []
        for i in range(max_epochs):
            indices = np.arange(len(X_train))
            rng.shuffle(indices)
            for j in range(0, len(X_train), batch_size):
                chosen = indices[j : j + batch_size]
                self.backpropagation(X_train[chosen], y_onehot[chosen], learning_rate)
            mses.append(np.mean(np.square(y_onehot - self.feed_forward(X_train))))
            accuracies.append(self.accuracy(X_test, y_test))
        return {"mse": mses, "accuracy": accuracies}

    def predict(self, X):
        return self.feed_forward(X).argmax(axis=-1)

    def accuracy(self, X, y):
        return np.sum(self.predict(X) == y.flatten()) / len(y)
