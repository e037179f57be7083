# misconception: with respect to the probabilities
def cross_entropy_gradient(z, y):
    p = np.asarray(softmax(z))
    return -np.asarray(y) / p / (len(p) if p.ndim == 2 else 1)
