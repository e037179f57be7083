# misconception: sign turned round
def cross_entropy_gradient(z, y):
    p = np.asarray(softmax(z))
    return (np.asarray(y) - p) / len(np.atleast_2d(p))
