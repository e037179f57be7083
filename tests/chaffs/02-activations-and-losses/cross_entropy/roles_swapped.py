# misconception: targets and probabilities swapped
def cross_entropy(z, y):
    p = np.atleast_2d(softmax(z))
    return -np.sum(p * np.log(np.atleast_2d(np.asarray(y, dtype=float)) + 1e-12)) / len(p)
