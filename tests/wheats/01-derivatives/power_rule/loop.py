# a loop over the entries
def power_rule(x, a):
    x = np.asarray(x, dtype=float)
    slopes = np.zeros(x.shape)
    for index in np.ndindex(x.shape):
        slopes[index] = a * x[index] ** (a - 1)
    return slopes
