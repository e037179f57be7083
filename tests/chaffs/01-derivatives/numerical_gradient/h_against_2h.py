# misconception: h against 2h
def numerical_gradient(f, theta, h=1e-5):
    theta = np.array(theta, dtype=float)
    gradient = np.zeros_like(theta)
    for index in np.ndindex(theta.shape):
        step = np.zeros_like(theta)
        step[index] = h
        gradient[index] = (f(theta + step) - f(theta - step)) / h
    return gradient
