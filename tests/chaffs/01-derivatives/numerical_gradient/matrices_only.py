# misconception: none
def numerical_gradient(f, theta, h=1e-5):
    theta = np.array(theta, dtype=float)
    gradient = np.zeros_like(theta)
    for i in range(theta.shape[0]):
        for j in range(theta.shape[1]):
            step = np.zeros_like(theta)
            step[i, j] = h
            gradient[i, j] = (f(theta + step) - f(theta - step)) / (2 * h)
    return gradient
