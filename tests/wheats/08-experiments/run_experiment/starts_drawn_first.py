def run_experiment(hidden_sizes, learning_rates, iterations, seeds):
    data = iris()
    Y = np.eye(3)[data.y_train]

    def draw(seed, shape):
        return np.random.default_rng(seed).normal(scale=0.5, size=shape)

    starts = {
        (hidden, seed): (draw((seed, 1), (4, hidden)), draw((seed, 2), (hidden, 3)))
        for hidden in hidden_sizes
        for seed in seeds
    }
    rows = []
    for (hidden, seed), (W1, W2) in starts.items():
        for rate in learning_rates:
            U1, U2, _ = train_iris(data.X_train, Y, W1.copy(), W2.copy(), rate, iterations)
            A2 = iris_forward(data.X_train, U1, U2)[1]
            rows.append(
                {
                    "hidden": hidden,
                    "learning_rate": rate,
                    "iterations": iterations,
                    "seed": seed,
                    "train_mse": np.average((Y - A2) ** 2),
                    "test_accuracy": accuracy(iris_forward(data.X_test, U1, U2)[1], np.eye(3)[data.y_test]),
                }
            )
    return pd.DataFrame(rows)
