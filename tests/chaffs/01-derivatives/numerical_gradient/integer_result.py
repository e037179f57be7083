# misconception: whole-number result
def numerical_gradient(f, theta, h=1e-5):
    gradient = np.zeros_like(theta)
    for index in np.ndindex(theta.shape):
        step = np.zeros(theta.shape)
        step[index] = h
        gradient[index] = (f(theta + step) - f(theta - step)) / (2 * h)
    return gradient
