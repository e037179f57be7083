# misconception: the gradient looked at in place of x
def gradient_descent(gradient, start, learning_rate, steps):
    path = [np.array(start, dtype=float)]
    for step in range(1, steps + 1):
        g = np.asarray(gradient(path[-1]))
        x = path[-1] - learning_rate * g
        if not np.all(np.isfinite(g)):
            raise ValueError(f"x is not finite in step {step}")
        path.append(x)
    return np.array(path)
