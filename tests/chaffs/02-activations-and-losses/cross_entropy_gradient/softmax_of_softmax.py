# misconception: softmax applied twice
def cross_entropy_gradient(z, y):
    p = softmax(softmax(z))
    return (p - np.asarray(y)) / len(np.atleast_2d(p))
