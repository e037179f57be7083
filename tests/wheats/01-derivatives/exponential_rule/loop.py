# a loop over the entries
def exponential_rule(x, a):
    x = np.asarray(x, dtype=float)
    return np.array([float(a) ** entry * np.log(a) for entry in x.flat]).reshape(x.shape)
