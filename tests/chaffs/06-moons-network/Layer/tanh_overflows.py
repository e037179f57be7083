# misconception: tanh as a quotient that overflows
class Layer:
    def __init__(self, n_inputs, n_units, activation=None, weights=None, bias=None, rng=None):
        if activation not in (None, "relu", "tanh", "sigmoid"):
            raise ValueError(f"unknown activation {activation!r}, known: None, relu, tanh, sigmoid")
        if rng is None:
            rng = np.random.default_rng()
        if weights is None:
            weights = rng.normal(size=(n_inputs, n_units)) * np.sqrt(1 / n_inputs)
        if bias is None:
            bias = np.zeros(n_units)
        self.weights = np.array(weights, dtype=float)
        self.bias = np.array(bias, dtype=float)
        self.activation = activation

    def activate(self, X):
        Z = X @ self.weights + self.bias
        if self.activation == "relu":
            return np.maximum(Z, 0)
        if self.activation == "tanh":
            return (np.exp(Z) - np.exp(-Z)) / (np.exp(Z) + np.exp(-Z))
        if self.activation == "sigmoid":
            return sigmoid(Z)
        return Z

    def activation_derivative(self, A):
        if self.activation == "relu":
            return (A > 0).astype(float)
        if self.activation == "tanh":
            return 1 - A**2
        if self.activation == "sigmoid":
            return A * (1 - A)
        return np.ones_like(A)
