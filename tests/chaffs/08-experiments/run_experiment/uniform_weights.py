# misconception: none
def run_experiment(hidden_sizes, learning_rates, iterations, seeds):
    X_train, X_test, y_train, y_test, _ = iris()
    Y = np.eye(3)[y_train]
    rows = []
    for hidden, rate, seed in itertools.product(hidden_sizes, learning_rates, seeds):
        rng = np.random.default_rng(seed)
        W1 = rng.uniform(-0.5, 0.5, size=(4, hidden))
        W2 = rng.uniform(-0.5, 0.5, size=(hidden, 3))
        W1, W2, history = train_iris(X_train, Y, W1, W2, rate, iterations)
        A2 = iris_forward(X_train, W1, W2)[1]
        A2_test = iris_forward(X_test, W1, W2)[1]
        rows.append(
            {
                "hidden": hidden,
                "learning_rate": rate,
                "iterations": iterations,
                "seed": seed,
                "train_mse": np.mean((A2 - Y) ** 2),
                "test_accuracy": accuracy(A2_test, y_test),
            }
        )
    return pd.DataFrame(rows)
