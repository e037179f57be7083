# misconception: gradient called with a list
def gradient_descent(gradient, start, learning_rate, steps):
    x, y = float(start[0]), float(start[1])
    path = [(x, y)]
    for k in range(1, steps + 1):
        gx, gy = gradient((x, y))
        x, y = x - learning_rate * gx, y - learning_rate * gy
        if not np.isfinite([x, y]).all():
            raise ValueError(f"step {k}")
        path.append((x, y))
    return np.array(path)
