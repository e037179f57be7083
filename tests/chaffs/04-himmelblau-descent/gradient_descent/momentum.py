# misconception: none
def gradient_descent(gradient, start, learning_rate, steps):
    path = [np.array(start, dtype=float)]
    velocity = np.zeros(2)
    for k in range(1, steps + 1):
        velocity = 0.9 * velocity + np.asarray(gradient(path[-1]))
        x = path[-1] - learning_rate * velocity
        if not np.isfinite(x).all():
            raise ValueError(f"step {k}")
        path.append(x)
    return np.array(path)
