# misconception: checked before the update
def gradient_descent(gradient, start, learning_rate, steps):
    x = np.array(start, dtype=float)
    path = [x]
    for k in range(1, steps + 1):
        if not np.isfinite(x).all():
            raise ValueError(f"step {k}")
        x = x - learning_rate * gradient(x)
        path.append(x)
    return np.array(path)
