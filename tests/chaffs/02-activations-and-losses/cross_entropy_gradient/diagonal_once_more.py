# misconception: squared error's gradient through softmax
def cross_entropy_gradient(z, y):
    p = np.asarray(softmax(z))
    delta = (p - np.asarray(y)) * (p * (1 - p))
    return delta / np.atleast_2d(p).shape[0]
