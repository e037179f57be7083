def run_experiment(hidden_sizes, learning_rates, iterations, seeds):
    def sigmoid(z):
        return 1 / (1 + np.exp(-z))

    X_train, X_test, y_train, y_test, _ = iris()
    Y = (y_train[:, None] == np.arange(3)).astype(float)
    m = len(X_train)
    table = {
        name: [] for name in ("hidden", "learning_rate", "iterations", "seed", "train_mse", "test_accuracy")
    }
    for seed in seeds:
        for hidden in hidden_sizes:
            for rate in learning_rates:
                rng = np.random.default_rng(int(seed))
                W1 = rng.normal(0, 0.5, (4, hidden))
                W2 = rng.normal(0, 0.5, (hidden, 3))
                for _ in range(iterations):
                    A1 = sigmoid(X_train @ W1)
                    A2 = sigmoid(A1 @ W2)
                    delta2 = (A2 - Y) * A2 * (1 - A2) / m
                    delta1 = delta2 @ W2.T * A1 * (1 - A1)
                    W2 = W2 - rate * A1.T @ delta2
                    W1 = W1 - rate * X_train.T @ delta1
                table["hidden"].append(hidden)
                table["learning_rate"].append(rate)
                table["iterations"].append(iterations)
                table["seed"].append(seed)
                table["train_mse"].append(np.mean((sigmoid(sigmoid(X_train @ W1) @ W2) - Y) ** 2))
                right = sigmoid(sigmoid(X_test @ W1) @ W2).argmax(axis=1) == y_test
                table["test_accuracy"].append(right.sum() / len(right))
    return pd.DataFrame(table)
