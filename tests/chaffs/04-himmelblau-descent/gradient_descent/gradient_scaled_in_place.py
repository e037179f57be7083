# misconception: the gradient's own array changed
def gradient_descent(gradient, start, learning_rate, steps):
    path = [np.array(start, dtype=float)]
    for step in range(1, steps + 1):
        g = gradient(path[-1])
        g *= learning_rate
        x = path[-1] - g
        if not np.isfinite(x).all():
            raise ValueError(f"x is not finite in step {step}")
        path.append(x)
    return np.array(path)
