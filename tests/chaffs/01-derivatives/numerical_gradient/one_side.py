# misconception: one side only
def numerical_gradient(f, theta, h=1e-5):
    theta = np.array(theta, dtype=float)
    gradient = np.zeros_like(theta)
    start = f(theta)
    for index in np.ndindex(theta.shape):
        moved = theta.copy()
        moved[index] += h
        gradient[index] = (f(moved) - start) / h
    return gradient
