# mean over all but the last axis
def squared_error(o, y):
    d = np.asarray(o) - np.asarray(y)
    return float(np.mean(np.sum(d * d, axis=-1)) / 2)
