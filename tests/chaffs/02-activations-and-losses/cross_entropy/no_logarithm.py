# misconception: logarithm missing
def cross_entropy(z, y):
    p = np.atleast_2d(softmax(z))
    return -np.sum(p * np.atleast_2d(y)) / len(p)
