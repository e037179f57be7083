def run_experiment(hidden_sizes, learning_rates, iterations, seeds):
    X_train, X_test, y_train, y_test, _ = iris()
    Y_train, Y_test = np.eye(3)[y_train], np.eye(3)[y_test]
    records = []
    for hidden, rate, seed in itertools.product(hidden_sizes, learning_rates, seeds):
        rng = np.random.default_rng(seed)
        W1 = 0.5 * rng.standard_normal((4, hidden))
        W2 = 0.5 * rng.standard_normal((hidden, 3))
        W1, W2, history = train_iris(X_train, Y_train, W1, W2, rate, iterations)
        records.append(
            dict(
                hidden=hidden,
                learning_rate=rate,
                iterations=iterations,
                seed=seed,
                train_mse=history["mse"][-1],
                test_accuracy=accuracy(iris_forward(X_test, W1, W2)[1], Y_test),
            )
        )
    return pd.DataFrame.from_records(records)
