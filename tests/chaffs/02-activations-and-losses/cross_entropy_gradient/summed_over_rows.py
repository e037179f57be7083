# misconception: none
def cross_entropy_gradient(z, y):
    p = np.atleast_2d(softmax(z))
    return np.mean(p - np.atleast_2d(y), axis=0)
