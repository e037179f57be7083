# nested lists as the result
def numerical_gradient(f, theta, h=1e-5):
    theta = np.array(theta, dtype=float)
    gradient = np.zeros_like(theta)
    for i in range(theta.size):
        moved = theta.copy()
        moved.flat[i] = theta.flat[i] + h
        ahead = f(moved)
        moved.flat[i] = theta.flat[i] - h
        gradient.flat[i] = (ahead - f(moved)) / h / 2
    return gradient.tolist()
