# misconception: softmax applied twice
def cross_entropy(z, y):
    p = np.asarray(softmax(softmax(z)))
    return -np.sum(np.asarray(y) * np.log(p)) / len(np.atleast_2d(p))
