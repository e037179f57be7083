# calls the gradient once too often and checks what it gives, too
def gradient_descent(gradient, start, learning_rate, steps):
    x = np.asarray(start, dtype=float).copy()
    gradient(x.copy())
    path = x[None, :].copy()
    for step in np.arange(steps):
        slope = gradient(x)
        x = x - learning_rate * slope
        if not (np.isfinite(slope).all() and np.isfinite(x).all()):
            raise ValueError(f"lost at step {step + 1}")
        path = np.append(path, [x], axis=0)
    return path
