# recursion from the end: descent for one step less, plus one step
def gradient_descent(gradient, start, learning_rate, steps):
    if steps == 0:
        return np.array([start], dtype=float)
    path = gradient_descent(gradient, start, learning_rate, steps - 1)
    last = path[-1] - np.multiply(learning_rate, gradient(path[-1]))
    if np.isnan(last).any() or np.isinf(last).any():
        raise ValueError(f"step {steps}: x is {last}")
    return np.concatenate([path, [last]])
