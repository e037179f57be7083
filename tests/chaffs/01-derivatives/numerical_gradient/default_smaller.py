# misconception: none
def numerical_gradient(f, theta, h=1e-6):
    theta = np.array(theta, dtype=float)
    gradient = np.zeros_like(theta)
    for index in np.ndindex(theta.shape):
        step = np.zeros_like(theta)
        step[index] = h
        gradient[index] = (f(theta + step) - f(theta - step)) / (2 * h)
    return gradient
