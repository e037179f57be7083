# misconception: none
def gradient_descent(gradient, start, learning_rate, steps):
    path = [np.array(start, dtype=float)]
    for k in range(1, steps + 1):
        g = np.asarray(gradient(path[-1]))
        if np.linalg.norm(g) < 1:
            break
        x = path[-1] - learning_rate * g
        if not np.isfinite(x).all():
            raise ValueError(f"step {k}")
        path.append(x)
    return np.array(path)
