# misconception: whole-number theta truncates the step
def numerical_gradient(f, theta, h=1e-5):
    point = theta.copy()
    gradient = np.zeros(point.shape)
    for index in np.ndindex(point.shape):
        middle = point[index]
        point[index] = middle + h
        ahead = f(point)
        point[index] = middle - h
        behind = f(point)
        point[index] = middle
        gradient[index] = (ahead - behind) / (2 * h)
    return gradient
