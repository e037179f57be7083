# misconception: none
def gradient_descent(gradient, start, learning_rate, steps):
    path = [np.array(start, dtype=float)]
    for step in range(1, steps + 1):
        change = learning_rate * gradient(path[-1])
        x = path[-1] - change if np.linalg.norm(change) > 1e-10 else path[-1].copy()
        if not np.isfinite(x).all():
            raise ValueError(f"x is not finite in step {step}")
        path.append(x)
    return np.array(path)
