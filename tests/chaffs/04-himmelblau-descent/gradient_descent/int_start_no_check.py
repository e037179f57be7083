# misconception: none
def gradient_descent(gradient, start, learning_rate, steps):
    x = np.array(start)
    path = [x.copy()]
    for _ in range(steps):
        x -= learning_rate * gradient(x)
        path.append(x.copy())
    return np.array(path)
