# misconception: none
def gradient_descent(gradient, start, learning_rate, steps):
    x = np.array(start, dtype=float)
    norms = []
    for k in range(1, steps + 1):
        norms.append(np.linalg.norm(gradient(x)))
        x = x - learning_rate * gradient(x)
        if not np.isfinite(x).all():
            raise ValueError(f"step {k}")
    return np.array(norms)
