def run_experiment(hidden_sizes, learning_rates, iterations, seeds):
    from sklearn.datasets import load_iris
    from sklearn.model_selection import train_test_split

    bunch = load_iris()
    X_train, X_test, y_train, y_test = train_test_split(
        bunch.data, bunch.target, test_size=20, random_state=4
    )
    Y = pd.get_dummies(y_train).to_numpy(dtype=float)
    tables = []
    for h in hidden_sizes:
        for lr in learning_rates:
            for s in seeds:
                rng = np.random.default_rng(s)
                W1 = rng.normal(scale=0.5, size=(4, h))
                W2 = rng.normal(scale=0.5, size=(h, 3))
                W1, W2, _ = train_iris(X_train, Y, W1, W2, lr, iterations)
                A2 = iris_forward(X_train, W1, W2)[1]
                predicted = np.argmax(iris_forward(X_test, W1, W2)[1], axis=1)
                row = pd.DataFrame(
                    {"hidden": [h], "learning_rate": [lr], "iterations": [iterations], "seed": [s]}
                )
                row["train_mse"] = np.mean(np.square(A2 - Y))
                row["test_accuracy"] = np.mean(predicted == y_test)
                row["train_accuracy"] = accuracy(A2, Y)
                tables.append(row)
    return pd.concat(tables)
