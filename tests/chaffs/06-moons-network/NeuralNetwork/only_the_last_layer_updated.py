# misconception: none
class NeuralNetwork:
    def __init__(self):
        self.layers = []

    def add_layer(self, layer):
        self.layers.append(layer)

    def feed_forward(self, X):
        for layer in self.layers:
            X = layer.activate(X)
        return X

    def gradients(self, X, Y):
        activations = [X]
        for layer in self.layers:
            activations.append(layer.activate(activations[-1]))
        delta = (activations[-1] - Y) / len(X) * self.layers[-1].activation_derivative(activations[-1])
        gradients = []
        for i in reversed(range(len(self.layers))):
            dW = activations[i].T @ delta
            db = delta.sum(axis=0)
            gradients.insert(0, (dW, db))
            if i > 0:
                delta = (delta @ self.layers[i].weights.T) * self.layers[i - 1].activation_derivative(
                    activations[i]
                )
        return gradients

    def backpropagation(self, X, Y, learning_rate):
        for layer, (dW, db) in list(zip(self.layers, self.gradients(X, Y)))[-1:]:
            layer.weights = layer.weights - learning_rate * dW
            layer.bias = layer.bias - learning_rate * db

    def train(self, X, y, learning_rate, epochs, batch_size, rng, X_test=None, y_test=None):
        m = len(X)
        Y = np.eye(len(self.layers[-1].bias))[y]
        history = {"mse": [], "accuracy": []}
        for epoch in range(epochs):
            order = rng.permutation(m)
            X_now, Y_now = X[order], Y[order]
            for start in range(0, m, batch_size):
                end = start + batch_size
                self.backpropagation(X_now[start:end], Y_now[start:end], learning_rate)
            history["mse"].append(np.mean((self.feed_forward(X) - Y) ** 2))
            if X_test is None:
                history["accuracy"].append(self.accuracy(X, y))
            else:
                history["accuracy"].append(self.accuracy(X_test, y_test))
        return history

    def predict(self, X):
        return np.argmax(self.feed_forward(X), axis=1)

    def accuracy(self, X, y):
        return np.mean(self.predict(X) == y)
