# misconception: slope of the last activation
class Layer:
    def __init__(self, n_inputs, n_units, activation=None, weights=None, bias=None, rng=None):
        rng = rng if rng is not None else np.random.default_rng()
        self.weights = (
            np.copy(weights)
            if weights is not None
            else rng.standard_normal((n_inputs, n_units)) * np.sqrt(1 / n_units)
        )
        self.bias = np.copy(bias) if bias is not None else rng.random(n_units) * 0.1
        self.activation = activation
        self.last_activation = None

    def activate(self, x):
        r = np.dot(x, self.weights) + self.bias
        self.last_activation = self._apply_activation(r)
        return self.last_activation

    def _apply_activation(self, r):
        if self.activation is None:
            return r
        elif self.activation == "relu":
            return np.maximum(r, 0)
        elif self.activation == "tanh":
            return np.tanh(r)
        elif self.activation == "sigmoid":
            return 1 / (1 + np.exp(-r))
        raise ValueError("activation must be None, 'relu', 'tanh' or 'sigmoid'")

    def activation_derivative(self, r):
        if self.last_activation is not None:
            r = self.last_activation
        if self.activation is None:
            return np.ones_like(r)
        elif self.activation == "relu":
            grad = np.array(r, copy=True)
            grad[r > 0] = 1.0
            grad[r <= 0] = 0.0
            return grad
        elif self.activation == "tanh":
            return 1 - r**2
        elif self.activation == "sigmoid":
            return r * (1 - r)
        raise ValueError("activation must be None, 'relu', 'tanh' or 'sigmoid'")
