# misconception: sign turned round
def softmax_jacobian(z):
    p = softmax(z)
    return np.outer(p, p) - np.diag(p)
