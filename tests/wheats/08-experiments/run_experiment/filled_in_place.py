def run_experiment(hidden_sizes, learning_rates, iterations, seeds):
    index = pd.MultiIndex.from_product(
        [hidden_sizes, learning_rates, [iterations], seeds],
        names=["hidden", "learning_rate", "iterations", "seed"],
    )
    table = index.to_frame(index=False)
    table["train_mse"] = np.nan
    table["test_accuracy"] = np.nan
    X_train, X_test, y_train, y_test, _ = iris()
    Y = np.eye(3)[y_train]
    for place in range(len(table)):
        hidden, seed = int(table.loc[place, "hidden"]), int(table.loc[place, "seed"])
        rng = np.random.Generator(np.random.PCG64(seed))
        W1 = rng.normal(scale=0.5, size=(4, hidden))
        W2 = rng.normal(scale=0.5, size=(hidden, 3))
        rate = float(table.loc[place, "learning_rate"])
        W1, W2, _ = train_iris(X_train, Y, W1, W2, rate, iterations)
        table.loc[place, "train_mse"] = np.mean((iris_forward(X_train, W1, W2)[1] - Y) ** 2)
        table.loc[place, "test_accuracy"] = accuracy(iris_forward(X_test, W1, W2)[1], y_test)
    return table
