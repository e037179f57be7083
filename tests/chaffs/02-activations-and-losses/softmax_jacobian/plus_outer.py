# misconception: none
def softmax_jacobian(z):
    p = softmax(z)
    return np.diag(p) + np.outer(p, p)
