# by the notebook's softmax
def cross_entropy_gradient(z, y):
    p = np.asarray(softmax(z))
    m = 1 if p.ndim == 1 else p.shape[0]
    return (p - np.asarray(y, dtype=float)) / m
