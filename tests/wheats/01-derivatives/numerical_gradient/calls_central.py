# central_difference along each coordinate
def numerical_gradient(f, theta, h=1e-5):
    theta = np.asarray(theta, dtype=float)
    slopes = []
    for i in range(theta.size):
        unit = np.zeros(theta.size)
        unit[i] = 1.0
        direction = unit.reshape(theta.shape)
        slopes.append(central_difference(lambda s, d=direction: f(theta + s * d), 0.0, h))
    return np.reshape(slopes, theta.shape)
