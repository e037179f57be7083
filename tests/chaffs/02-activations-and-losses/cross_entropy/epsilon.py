# misconception: probabilities patched with 1e-12
def cross_entropy(z, y):
    p = np.atleast_2d(softmax(z))
    return -np.sum(np.atleast_2d(y) * np.log(p + 1e-12)) / len(p)
