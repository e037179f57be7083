# misconception: none
def cross_entropy_gradient(z, y):
    p = np.asarray(softmax(z))
    return (p - y) / (2 * len(np.atleast_2d(p)))
