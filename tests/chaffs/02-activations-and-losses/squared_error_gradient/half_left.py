# misconception: half kept
def squared_error_gradient(o, y):
    d = np.subtract(o, y)
    return 0.5 * d / len(np.atleast_2d(d))
