# misconception: inner product in place of outer
def softmax_jacobian(z):
    p = np.asarray(softmax(z))
    return np.diag(p) - np.dot(p, p.T)
