class NeuralNetwork:
    def __init__(self):
        self.layers = []

    def add_layer(self, layer):
        self.layers.append(layer)

    def _forward(self, X):
        cache = []
        A = X
        for layer in self.layers:
            cache.append(A)
            A = layer.activate(A)
        return A, cache

    def feed_forward(self, X):
        return self._forward(X)[0]

    def _walk_back(self, X, Y):
        A, cache = self._forward(X)
        error = A - Y
        for layer, A_prev in zip(self.layers[::-1], cache[::-1]):
            delta = error * layer.activation_derivative(A)
            error = delta @ np.transpose(layer.weights)
            yield layer, A_prev.T @ delta / X.shape[0], np.ones(X.shape[0]) @ delta / X.shape[0]
            A = A_prev

    def gradients(self, X, Y):
        return [(dW, db) for _, dW, db in self._walk_back(X, Y)][::-1]

    def backpropagation(self, X, Y, learning_rate):
        for layer, dW, db in list(self._walk_back(X, Y)):
            layer.weights = layer.weights - learning_rate * dW
            layer.bias = layer.bias - learning_rate * db

    def train(self, X, y, learning_rate, epochs, batch_size, rng, X_test=None, y_test=None):
        classes = self.layers[-1].weights.shape[1]
        Y = np.array([[1.0 if label == k else 0.0 for k in range(classes)] for label in y])
        judge_X, judge_y = (X, y) if X_test is None else (X_test, y_test)
        mse, accuracy = [], []
        while len(mse) < epochs:
            order = np.argsort(rng.random(len(X)))
            number = -(-len(X) // batch_size)
            for k in range(number):
                rows = order[k * batch_size : min((k + 1) * batch_size, len(X))]
                moves = list(self._walk_back(X[rows], Y[rows]))
                for layer, dW, db in moves:
                    layer.weights = layer.weights - learning_rate * dW
                    layer.bias = layer.bias - learning_rate * db
            mse.append(np.average((Y - self.feed_forward(X)) ** 2))
            accuracy.append(self.accuracy(judge_X, judge_y))
        return dict(mse=mse, accuracy=accuracy)

    def predict(self, X):
        scores = self.feed_forward(X)
        return [int(np.flatnonzero(row == row.max())[0]) for row in scores]

    def accuracy(self, X, y):
        return 1 - np.mean(np.array(self.predict(X)) != np.asarray(y))
