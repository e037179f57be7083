# misconception: none
def gradient_descent(gradient, start, learning_rate, steps):
    if not hasattr(gradient_descent, "x"):
        gradient_descent.x = np.array(start, dtype=float)
    path = [gradient_descent.x]
    for k in range(1, steps + 1):
        gradient_descent.x = gradient_descent.x - learning_rate * gradient(gradient_descent.x)
        if not np.isfinite(gradient_descent.x).all():
            raise ValueError(f"step {k}")
        path.append(gradient_descent.x)
    return np.array(path)
