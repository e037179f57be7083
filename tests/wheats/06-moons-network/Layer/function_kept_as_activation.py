def identity(Z):
    return Z


def relu(Z):
    return np.clip(Z, 0, None)


class Layer:
    KNOWN = {"none": identity, "relu": relu, "tanh": np.tanh, "sigmoid": sigmoid}

    def __init__(self, n_inputs, n_units, activation=None, weights=None, bias=None, rng=None):
        name = "none" if activation is None else activation
        if name not in self.KNOWN:
            raise ValueError("Known activations are " + "/".join(self.KNOWN) + ", not " + name)
        self.activation = self.KNOWN[name]
        rng = rng if rng else np.random.default_rng()
        W = rng.standard_normal((n_inputs, n_units)) / n_inputs**0.5
        b = rng.normal(0, 0.01, n_units)
        self.weights = W if weights is None else np.array(weights, float)
        self.bias = b if bias is None else np.array(bias, float)

    def activate(self, X):
        return self.activation(np.matmul(X, self.weights) + self.bias)

    def activation_derivative(self, A):
        if self.activation is identity:
            return 1.0
        if self.activation is relu:
            return np.heaviside(A, 0)
        return 1 - A**2 if self.activation is np.tanh else A * (1 - A)
