# misconception: the probabilities alone
def cross_entropy_gradient(z, y):
    p = np.asarray(softmax(z))
    return p / len(np.atleast_2d(p))
