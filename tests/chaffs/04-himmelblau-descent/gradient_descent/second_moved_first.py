# misconception: second coordinate moved first
def gradient_descent(gradient, start, learning_rate, steps):
    x = np.array(start, dtype=float)
    path = [x.copy()]
    for k in range(1, steps + 1):
        x[1] = x[1] - learning_rate * gradient(x)[1]
        x[0] = x[0] - learning_rate * gradient(x)[0]
        if not np.isfinite(x).all():
            raise ValueError(f"step {k}")
        path.append(x.copy())
    return np.array(path)
