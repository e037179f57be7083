# misconception: not divided by m
def squared_error_gradient(o, y):
    return np.subtract(o, y)
