# misconception: softmax applied twice
def softmax_jacobian(z):
    p = softmax(softmax(z))
    return np.diag(p) - np.outer(p, p)
