# a list of points, with a fresh array each time
def gradient_descent(gradient, start, learning_rate, steps):
    points = [np.array(start, dtype=np.float64)]
    for k in range(steps):
        new = points[-1] - learning_rate * gradient(points[-1])
        if not np.all(np.isfinite(new)):
            raise ValueError(f"update {k + 1}: x = {new}")
        points.append(new)
    return np.vstack(points)
