# misconception: none
def squared_error_gradient(o, y):
    d = np.atleast_2d(np.subtract(o, y))
    return d / len(d)
