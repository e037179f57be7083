# a parameter and helpers with names that stand for other things elsewhere
def sigmoid(np_array, e=None):
    z = np.asarray(np_array, float)
    p = np.exp(np.minimum(z, 0))
    m = 1 + np.exp(-np.abs(z))
    return p / m
