def run_experiment(hidden_sizes, learning_rates, iterations, seeds):
    X_train, X_test, y_train, y_test, name = iris()
    Y = np.array([[1.0 if k == label else 0.0 for k in range(3)] for label in y_train])
    results = []
    for rate in learning_rates:
        for hidden in hidden_sizes:
            for seed in seeds:
                generator = np.random.default_rng(seed)
                W2 = generator.normal(0.0, 0.5, size=(hidden, 3))
                W1 = generator.normal(0.0, 0.5, size=(4, hidden))
                W1, W2, _ = train_iris(X_train, Y, W1, W2, rate, iterations)
                outputs = iris_forward(X_train, W1, W2)[1]
                total = 0.0
                for row, target in zip(outputs, Y):
                    for a, y in zip(row, target):
                        total += (a - y) ** 2
                right = 0
                for scores, label in zip(iris_forward(X_test, W1, W2)[1], y_test):
                    if list(scores).index(max(scores)) == label:
                        right += 1
                results.append((seed, hidden, rate, iterations, right / 20, total / 390))
    names = ["seed", "hidden", "learning_rate", "iterations", "test_accuracy", "train_mse"]
    return pd.DataFrame(results, columns=names)
