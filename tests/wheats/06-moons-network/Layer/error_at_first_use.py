class Layer:
    def __init__(self, n_inputs, n_units, activation=None, weights=None, bias=None, rng=None):
        generator = np.random.default_rng() if rng is None else rng
        limit = np.sqrt(3 / n_inputs)
        self.weights = (
            generator.uniform(-limit, limit, (n_inputs, n_units)) if weights is None else np.array(weights)
        )
        self.bias = np.zeros(n_units) if bias is None else np.array(bias)
        self.activation = activation

    def activate(self, X):
        Z = np.einsum("ij,jk->ik", np.asarray(X, dtype=float), self.weights) + self.bias
        functions = {
            None: lambda: Z,
            "relu": lambda: Z * (Z > 0),
            "tanh": lambda: np.tanh(Z),
            "sigmoid": lambda: sigmoid(Z),
        }
        try:
            return functions[self.activation]()
        except KeyError:
            raise ValueError(f"no activation {self.activation}: choose from {list(functions)}") from None

    def activation_derivative(self, A):
        if self.activation == "sigmoid":
            return A * (1 - A)
        if self.activation == "tanh":
            return 1 - np.square(A)
        if self.activation == "relu":
            return np.sign(A)
        return np.ones(A.shape)
