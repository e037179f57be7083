# misconception: all coordinates moved at once
def numerical_gradient(f, theta, h=1e-5):
    theta = np.asarray(theta, dtype=float)
    return central_difference(f, theta, h)
