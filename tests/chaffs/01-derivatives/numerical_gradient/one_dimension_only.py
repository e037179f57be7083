# misconception: none
def numerical_gradient(f, theta, h=1e-5):
    theta = np.array(theta, dtype=float)
    gradient = np.zeros(theta.size)
    for i in range(theta.size):
        step = np.zeros(theta.size)
        step[i] = h
        gradient[i] = (f(theta + step) - f(theta - step)) / (2 * h)
    return gradient
