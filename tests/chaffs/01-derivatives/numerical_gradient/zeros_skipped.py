# misconception: none
def numerical_gradient(f, theta, h=1e-5):
    theta = np.array(theta, dtype=float)
    gradient = np.zeros_like(theta)
    for index in zip(*np.nonzero(theta), strict=True) if theta.ndim else [()]:
        middle = theta[index]
        theta[index] = middle + h
        ahead = f(theta)
        theta[index] = middle - h
        behind = f(theta)
        theta[index] = middle
        gradient[index] = (ahead - behind) / (2 * h)
    return gradient
