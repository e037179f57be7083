import math


class Layer:
    def __init__(self, n_inputs, n_units, activation=None, weights=None, bias=None, rng=None):
        known = [None, "relu", "tanh", "sigmoid"]
        if activation not in known:
            raise ValueError(f"{activation} is not one of {known}")
        self.activation = activation
        if rng is None:
            rng = np.random.default_rng()
        self.weights = np.empty((n_inputs, n_units))
        self.bias = np.empty(n_units)
        for j in range(n_inputs):
            for k in range(n_units):
                self.weights[j, k] = rng.normal() / math.sqrt(n_inputs) if weights is None else weights[j][k]
        for k in range(n_units):
            self.bias[k] = 0 if bias is None else bias[k]

    def activate(self, X):
        rows = []
        for x in X:
            row = []
            for k in range(len(self.bias)):
                z = self.bias[k]
                for j in range(len(x)):
                    z += x[j] * self.weights[j, k]
                if self.activation == "relu":
                    z = max(z, 0.0)
                elif self.activation == "tanh":
                    z = math.tanh(z)
                elif self.activation == "sigmoid":
                    z = 1 / (1 + math.exp(-z)) if z >= 0 else math.exp(z) / (1 + math.exp(z))
                row.append(z)
            rows.append(row)
        return np.array(rows)

    def activation_derivative(self, A):
        slopes = np.ones(A.shape)
        for i in range(A.shape[0]):
            for k in range(A.shape[1]):
                a = A[i, k]
                if self.activation == "relu":
                    slopes[i, k] = 1.0 if a > 0 else 0.0
                elif self.activation == "tanh":
                    slopes[i, k] = 1 - a * a
                elif self.activation == "sigmoid":
                    slopes[i, k] = a * (1 - a)
        return slopes
