# takes 1 from the right class of its own array
def cross_entropy_gradient(z, y):
    p = np.array(softmax(z), dtype=float)
    p[np.asarray(y) == 1] -= 1
    return p / (len(p) if p.ndim == 2 else 1)
