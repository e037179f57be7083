# misconception: activation not applied
class Layer:
    def __init__(self, n_inputs, n_units, activation=None, weights=None, bias=None, rng=None):
        if activation not in (None, "relu", "tanh", "sigmoid"):
            raise ValueError("activation: None, relu, tanh, sigmoid")
        rng = rng or np.random.default_rng()
        self.weights = (
            rng.normal(0, np.sqrt(1 / n_inputs), (n_inputs, n_units))
            if weights is None
            else np.array(weights)
        )
        self.bias = np.zeros(n_units) if bias is None else np.array(bias)
        self.activation = activation

    def activate(self, X):
        return X @ self.weights + self.bias

    def activation_derivative(self, A):
        slopes = {
            None: np.ones_like(A),
            "relu": np.where(A > 0, 1, 0),
            "tanh": 1 - A**2,
            "sigmoid": A * (1 - A),
        }
        return slopes[self.activation]
