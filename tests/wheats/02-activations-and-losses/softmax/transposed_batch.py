# columns, so that sums line up by themselves
def softmax(z):
    z = np.asarray(z, dtype=float).T
    e = np.exp(z - z.max(axis=0))
    return (e / e.sum(axis=0)).T
