# misconception: own gradient used
def gradient_descent(gradient, start, learning_rate, steps):
    path = [np.array(start, dtype=float)]
    for k in range(1, steps + 1):
        x = path[-1] - learning_rate * np.array(himmelblau_gradient(path[-1]))
        if not np.isfinite(x).all():
            raise ValueError(f"step {k}")
        path.append(x)
    return np.array(path)
