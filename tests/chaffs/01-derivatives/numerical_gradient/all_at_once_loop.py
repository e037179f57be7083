# misconception: the same value for every coordinate
def numerical_gradient(f, theta, h=1e-5):
    theta = np.asarray(theta, dtype=float)
    gradient = np.zeros_like(theta)
    for index in np.ndindex(theta.shape):
        gradient[index] = (f(theta + h) - f(theta - h)) / (2 * h)
    return gradient
