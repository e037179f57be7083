# misconception: sign turned round
def squared_error_gradient(o, y):
    d = np.subtract(y, o)
    return d / np.atleast_2d(d).shape[0]
