# misconception: row sums not lined up
def softmax(z):
    z = np.asarray(z, dtype=float)
    e = np.exp((z.T - z.max(axis=-1)).T)
    return e / np.sum(e, axis=-1)
