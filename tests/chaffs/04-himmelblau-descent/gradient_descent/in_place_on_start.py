# misconception: start changed in place
def gradient_descent(gradient, start, learning_rate, steps):
    x = np.asarray(start, dtype=float)
    path = [x.copy()]
    for step in range(1, steps + 1):
        x -= learning_rate * gradient(x)
        if not np.isfinite(x).all():
            raise ValueError(f"step {step}")
        path.append(x.copy())
    return np.array(path)
