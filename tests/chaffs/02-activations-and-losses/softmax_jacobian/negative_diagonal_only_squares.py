# misconception: none
def softmax_jacobian(z):
    p = np.asarray(softmax(z))
    return np.diag(p - p**2) - np.outer(p, p)
