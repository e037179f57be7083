# misconception: the case i = j everywhere
def softmax_jacobian(z):
    p = np.asarray(softmax(z))
    return np.outer(p, 1 - p)
