# two digits for the step, gradient and x both looked at, path grown with vstack
def gradient_descent(gradient, start, learning_rate, steps):
    path = np.array([start], dtype=float)
    for k in range(1, steps + 1):
        slope = np.array(gradient(path[-1].copy()), dtype=float)
        slope *= learning_rate
        new = path[-1] - slope
        if np.any(~np.isfinite(new)):
            raise ValueError(f"{k:02d}/{steps}: x left the finite numbers")
        path = np.vstack([path, new])
    return path
