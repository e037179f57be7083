# a loop over the entries
def logarithm_rule(x, a):
    x = np.asarray(x, dtype=float)
    slopes = np.empty_like(x)
    for index, entry in np.ndenumerate(x):
        slopes[index] = (entry * np.log(a)) ** -1
    return slopes
