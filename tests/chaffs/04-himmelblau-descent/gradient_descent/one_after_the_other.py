# misconception: coordinates updated one after the other
def gradient_descent(gradient, start, learning_rate, steps):
    x, y = float(start[0]), float(start[1])
    path = [(x, y)]
    for k in range(1, steps + 1):
        x = x - learning_rate * gradient(np.array([x, y]))[0]
        y = y - learning_rate * gradient(np.array([x, y]))[1]
        if not np.isfinite([x, y]).all():
            raise ValueError(f"step {k}")
        path.append((x, y))
    return np.array(path)
