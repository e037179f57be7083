# misconception: direction only
def squared_error_gradient(o, y):
    s = np.sign(np.subtract(o, y))
    return s / len(np.atleast_2d(s))
