# misconception: divided by the number of columns
def squared_error_gradient(o, y):
    d = np.subtract(o, y)
    return d / d.shape[-1]
