# a float64 copy and ndindex
def numerical_gradient(f, theta, h=1e-5):
    theta = np.array(theta, dtype=np.float64)
    gradient = np.zeros_like(theta)
    for index in np.ndindex(theta.shape):
        old = theta[index]
        theta[index] = old + h
        ahead = f(theta)
        theta[index] = old - h
        behind = f(theta)
        theta[index] = old
        gradient[index] = (ahead - behind) / (2 * h)
    return gradient
