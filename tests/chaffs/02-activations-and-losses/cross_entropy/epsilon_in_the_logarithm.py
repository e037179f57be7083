# misconception: probabilities patched with 1e-09
def cross_entropy(z, y):
    eps = 1e-9
    p = np.atleast_2d(softmax(z))
    right = np.sum(np.atleast_2d(y) * p, axis=1)
    return -np.mean(np.log(right + eps))
