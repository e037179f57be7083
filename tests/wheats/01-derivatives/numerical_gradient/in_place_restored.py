# float arrays are moved in place and exactly restored
def numerical_gradient(f, theta, h=1e-5):
    if not (isinstance(theta, np.ndarray) and theta.dtype == np.float64):
        theta = np.array(theta, dtype=np.float64)
    gradient = np.zeros(theta.shape)
    for index in np.ndindex(theta.shape):
        old = float(theta[index])
        theta[index] = old + h
        ahead = f(theta)
        theta[index] = old - h
        behind = f(theta)
        theta[index] = old
        gradient[index] = (ahead - behind) / (2 * h)
    return gradient
