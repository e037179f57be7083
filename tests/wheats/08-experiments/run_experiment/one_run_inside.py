def run_experiment(hidden_sizes, learning_rates, iterations, seeds):
    data = iris()
    Y = np.eye(3)[data.y_train]

    def one_run(setting):
        hidden, learning_rate, seed = setting
        rng = np.random.default_rng([seed, hidden])
        start = rng.normal(scale=0.5, size=(4, hidden)), rng.normal(scale=0.5, size=(hidden, 3))
        W1, W2, _ = train_iris(data.X_train, Y, *start, learning_rate, iterations)
        error = iris_forward(data.X_train, W1, W2)[1] - Y
        return {
            "seed": seed,
            "hidden": hidden,
            "learning_rate": learning_rate,
            "iterations": iterations,
            "test_accuracy": accuracy(iris_forward(data.X_test, W1, W2)[1], data.y_test),
            "train_mse": np.sum(error**2) / error.size,
        }

    return pd.DataFrame(map(one_run, itertools.product(hidden_sizes, learning_rates, seeds)))
