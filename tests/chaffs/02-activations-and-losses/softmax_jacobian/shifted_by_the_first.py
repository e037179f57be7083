# misconception: shifted by the first logit
def softmax_jacobian(z):
    z = np.asarray(z, dtype=float)
    e = np.exp(z - z[0])
    p = e / e.sum()
    return np.diag(p) - np.outer(p, p)
