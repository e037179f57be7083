# misconception: theta not restored
def numerical_gradient(f, theta, h=1e-5):
    if theta.dtype != np.float64:
        theta = theta.astype(np.float64)
    gradient = np.zeros(theta.shape)
    for index in np.ndindex(theta.shape):
        theta[index] += h
        ahead = f(theta)
        theta[index] -= 2 * h
        behind = f(theta)
        gradient[index] = (ahead - behind) / (2 * h)
    return gradient
