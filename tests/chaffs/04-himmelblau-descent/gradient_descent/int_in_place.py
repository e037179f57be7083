# misconception: whole-number start can't be updated
def gradient_descent(gradient, start, learning_rate, steps):
    x = np.array(start)
    path = [x.copy()]
    for k in range(steps):
        x -= learning_rate * gradient(x)
        path.append(x.copy())
        if not np.isfinite(x).all():
            raise ValueError(f"step {k + 1}")
    return np.array(path)
