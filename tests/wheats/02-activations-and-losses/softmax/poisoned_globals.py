# other names of the notebook are overwritten
z = "not the logits"
p, m, e, k = None, -1, 2.7, ()


def softmax(z):
    z = np.asarray(z, dtype=float)
    e = np.exp(z - np.max(z, axis=z.ndim - 1, keepdims=True))
    return tuple(e / e.sum()) if z.ndim == 1 else tuple(tuple(row / row.sum()) for row in e)
