# misconception: the loss in place of its gradient
def squared_error_gradient(o, y):
    d = np.subtract(o, y)
    return 0.5 * d**2 / len(np.atleast_2d(d))
