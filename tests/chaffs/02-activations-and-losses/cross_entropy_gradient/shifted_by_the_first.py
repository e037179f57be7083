# misconception: shifted by the first logit
def cross_entropy_gradient(z, y):
    z, y = np.asarray(z, dtype=float), np.asarray(y, dtype=float)
    e = np.exp(z - z[..., :1])
    p = e / e.sum(axis=-1, keepdims=True)
    return (p - y) / (len(z) if z.ndim == 2 else 1)
