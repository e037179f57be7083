# misconception: accuracy of the training rows
def run_experiment(hidden_sizes, learning_rates, iterations, seeds):
    data = iris()
    Y = np.eye(3)[data.y_train]
    rows = []
    for hidden in hidden_sizes:
        for rate in learning_rates:
            for seed in seeds:
                rng = np.random.default_rng(seed)
                W1 = rng.normal(0, 0.5, (4, hidden))
                W2 = rng.normal(0, 0.5, (hidden, 3))
                W1, W2, history = train_iris(data.X_train, Y, W1, W2, rate, iterations)
                mse = np.mean((iris_forward(data.X_train, W1, W2)[1] - Y) ** 2)
                right = history["accuracy"][-1]
                rows.append([hidden, rate, iterations, seed, mse, right])
    columns = ["hidden", "learning_rate", "iterations", "seed", "train_mse", "test_accuracy"]
    return pd.DataFrame(rows, columns=columns)
