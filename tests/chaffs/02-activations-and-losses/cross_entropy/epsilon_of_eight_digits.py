# misconception: probabilities patched with 1e-08
def cross_entropy(z, y):
    z = np.atleast_2d(np.asarray(z, dtype=float))
    return -np.mean(np.sum(np.atleast_2d(y) * np.log(softmax(z) + 1e-8), axis=1))
