# misconception: none
def run_experiment(hidden_sizes, learning_rates, iterations, seeds):
    from sklearn.datasets import load_iris
    from sklearn.model_selection import train_test_split

    X, y = load_iris(return_X_y=True)
    X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=20, random_state=0)
    Y = np.eye(3)[y_train]
    rows = []
    for hidden, rate, seed in itertools.product(hidden_sizes, learning_rates, seeds):
        rng = np.random.default_rng(seed)
        W1 = rng.normal(scale=0.5, size=(4, hidden))
        W2 = rng.normal(scale=0.5, size=(hidden, 3))
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
