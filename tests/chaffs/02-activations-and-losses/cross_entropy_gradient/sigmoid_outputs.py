# misconception: sigmoid in place of softmax
def cross_entropy_gradient(z, y):
    p = np.asarray(sigmoid(z))
    return (p - np.asarray(y)) / len(np.atleast_2d(p))
