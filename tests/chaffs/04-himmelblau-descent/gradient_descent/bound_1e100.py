# misconception: none
def gradient_descent(gradient, start, learning_rate, steps):
    path = [np.array(start, dtype=float)]
    for step in range(1, steps + 1):
        x = path[-1] - learning_rate * gradient(path[-1])
        if not np.max(np.abs(x)) <= 1e100:
            raise ValueError(f"x is not finite in step {step}")
        path.append(x)
    return np.array(path)
