# misconception: stops when the gradient is small
def gradient_descent(gradient, start, learning_rate, steps):
    path = [np.array(start, dtype=float)]
    for step in range(1, steps + 1):
        if np.linalg.norm(gradient(path[-1])) < 1e-8:
            break
        x = path[-1] - learning_rate * gradient(path[-1])
        if not np.isfinite(x).all():
            raise ValueError(f"x is not finite in step {step}")
        path.append(x)
    return np.array(path)
