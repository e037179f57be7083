from dataclasses import dataclass


@dataclass
class Layer:
    n_inputs: int
    n_units: int
    activation: str = None
    weights: object = None
    bias: object = None
    rng: object = None

    def __post_init__(self):
        match self.activation:
            case None | "relu" | "tanh" | "sigmoid":
                pass
            case other:
                raise ValueError(f"{other!r}: expected None, 'relu', 'tanh', 'sigmoid'")
        rng = self.rng or np.random.default_rng()
        if self.weights is None:
            self.weights = rng.normal(
                scale=np.sqrt(2 / (self.n_inputs + self.n_units)), size=(self.n_inputs, self.n_units)
            )
        else:
            self.weights = np.asarray(self.weights, dtype=float).copy()
        self.bias = np.zeros(self.n_units) if self.bias is None else np.asarray(self.bias, dtype=float).copy()

    def activate(self, X):
        Z = self.bias + np.asarray(X) @ self.weights
        match self.activation:
            case "relu":
                return np.maximum(0, Z)
            case "tanh":
                return 2 * sigmoid(2 * Z) - 1
            case "sigmoid":
                return 0.5 * (1 + np.tanh(Z / 2))
            case _:
                return Z

    def activation_derivative(self, A):
        match self.activation:
            case "relu":
                return 1.0 * (A > 0)
            case "tanh":
                return 1 - A * A
            case "sigmoid":
                return A * (1 - A)
            case _:
                return np.ones_like(A)
