# a unit array for each coordinate, nothing moved in place
def numerical_gradient(f, theta, h=1e-5):
    theta = np.asarray(theta, dtype=float)
    gradient = np.empty(theta.shape)
    for index in np.ndindex(theta.shape):
        step = np.zeros(theta.shape)
        step[index] = h
        gradient[index] = (f(theta + step) - f(theta - step)) / (2 * h)
    return gradient
