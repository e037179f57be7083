# misconception: flattened gradient
def numerical_gradient(f, theta, h=1e-5):
    theta = np.array(theta, dtype=float)
    slopes = []
    for index in np.ndindex(theta.shape):
        step = np.zeros_like(theta)
        step[index] = h
        slopes.append((f(theta + step) - f(theta - step)) / (2 * h))
    return np.array(slopes)
