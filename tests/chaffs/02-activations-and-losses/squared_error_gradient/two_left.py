# misconception: extra 2
def squared_error_gradient(o, y):
    d = np.subtract(o, y)
    return 2 * d / len(np.atleast_2d(d))
