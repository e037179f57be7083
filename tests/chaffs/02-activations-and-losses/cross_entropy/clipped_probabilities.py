# misconception: probabilities patched with 1e-15
def cross_entropy(z, y):
    p = np.clip(np.atleast_2d(softmax(z)), 1e-15, 1 - 1e-15)
    return -np.sum(np.atleast_2d(y) * np.log(p)) / len(p)
