# misconception: none
def cross_entropy_gradient(z, y):
    y = np.asarray(y) if isinstance(y, np.ndarray) and y.dtype == float else np.array(y, dtype=float)
    y *= -1
    y += softmax(z)
    return y / len(np.atleast_2d(y))
