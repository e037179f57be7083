# misconception: none
def numerical_gradient(f, theta, h=1e-5):
    theta = np.array(theta, dtype=float)
    flat = theta.ravel()
    gradient = np.zeros(flat.size)
    for i in range(flat.size):
        middle = flat[i]
        flat[i] = middle + h
        ahead = f(theta)
        flat[i] = middle - h
        behind = f(theta)
        flat[i] = middle
        gradient[i] = (ahead - behind) / (2 * h)
    return gradient.reshape(theta.shape)
