def run_experiment(hidden_sizes, learning_rates, iterations, seeds):
    data = iris()
    Y = np.zeros((len(data.y_train), 3))
    Y[np.arange(len(data.y_train)), data.y_train] = 1
    rows = []
    for hidden in hidden_sizes:
        for rate in learning_rates:
            for seed in seeds:
                rng = np.random.RandomState(seed)
                W1 = rng.normal(loc=0, scale=0.5, size=(4, hidden))
                W2 = rng.normal(loc=0, scale=0.5, size=(hidden, 3))
                W1, W2, history = train_iris(data.X_train, Y, W1, W2, rate, iterations)
                A1, A2 = iris_forward(data.X_train, W1, W2)
                mse = ((A2 - Y) ** 2).mean()
                A1, A2 = iris_forward(data.X_test, W1, W2)
                rows.append([hidden, rate, iterations, seed, mse, accuracy(A2, data.y_test)])
    columns = ["hidden", "learning_rate", "iterations", "seed", "train_mse", "test_accuracy"]
    return pd.DataFrame(rows, columns=columns)
