# misconception: none
def numerical_gradient(f, theta, h=1e-5):
    theta = np.array(theta, dtype=float)
    gradient = np.zeros(theta.shape, dtype=np.float32)
    for index in np.ndindex(theta.shape):
        middle = theta[index]
        theta[index] = middle + h
        ahead = f(theta)
        theta[index] = middle - h
        behind = f(theta)
        theta[index] = middle
        gradient[index] = (ahead - behind) / (2 * h)
    return gradient
