# misconception: none
def numerical_gradient(f, theta, h=1e-5):
    theta = np.array(theta, dtype=float)
    gradient = np.zeros_like(theta)
    for index in np.ndindex(theta.shape):
        theta[index] += h
        ahead = f(theta)
        theta[index] -= h
        behind = f(theta)
        gradient[index] = (ahead - behind) / (2 * h)
    return gradient
