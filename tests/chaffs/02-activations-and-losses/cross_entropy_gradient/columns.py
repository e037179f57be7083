# misconception: softmax over the wrong axis
def cross_entropy_gradient(z, y):
    z = np.asarray(z, dtype=float)
    e = np.exp(z - z.max(axis=0))
    p = e / e.sum(axis=0)
    return (p - y) / len(np.atleast_2d(z))
