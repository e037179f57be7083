# misconception: whole-number start cuts the steps off
def gradient_descent(gradient, start, learning_rate, steps):
    begin = np.asarray(start)
    path = np.zeros((steps + 1, 2), dtype=begin.dtype)
    path[0] = begin
    for k in range(1, steps + 1):
        new = path[k - 1] - learning_rate * gradient(path[k - 1])
        if not np.isfinite(new).all():
            raise ValueError(f"step {k}")
        path[k] = new
    return path
