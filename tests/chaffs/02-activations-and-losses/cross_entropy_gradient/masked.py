# misconception: only the right class
def cross_entropy_gradient(z, y):
    p, y = np.asarray(softmax(z)), np.asarray(y)
    return np.where(y == 1, p - 1, 0.0) / len(np.atleast_2d(p))
