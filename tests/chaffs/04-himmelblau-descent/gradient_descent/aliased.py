# misconception: one array stored many times
def gradient_descent(gradient, start, learning_rate, steps):
    x = np.array(start, dtype=float)
    path = [x]
    for step in range(1, steps + 1):
        x -= learning_rate * gradient(x)
        if not np.isfinite(x).all():
            raise ValueError(f"step {step}")
        path.append(x)
    return np.array(path)
