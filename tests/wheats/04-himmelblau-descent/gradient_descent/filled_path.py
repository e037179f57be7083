# an array of the right size, filled row by row
def gradient_descent(gradient, start, learning_rate, steps):
    path = np.empty((steps + 1, 2))
    path[0] = start
    for k in range(steps):
        path[k + 1] = path[k] - learning_rate * gradient(path[k])
        if not np.isfinite(path[k + 1]).all():
            raise ValueError("diverged at step " + str(k + 1))
    return path
