# misconception: of the logarithm
def softmax_jacobian(z):
    p = np.asarray(softmax(z))
    return np.eye(p.size) - p[None, :]
