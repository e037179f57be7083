# misconception: extra 2
def cross_entropy_gradient(z, y):
    p = np.asarray(softmax(z))
    return 2 * (p - y) / len(np.atleast_2d(p))
