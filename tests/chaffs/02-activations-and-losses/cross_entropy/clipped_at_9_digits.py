# misconception: probabilities clipped at 1e-09
def cross_entropy(z, y):
    z = np.atleast_2d(np.asarray(z, dtype=float))
    p = np.maximum(softmax(z), 1e-9)
    return -np.sum(np.atleast_2d(y) * np.log(p)) / len(z)
