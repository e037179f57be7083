# misconception: the case i ≠ j everywhere
def softmax_jacobian(z):
    p = np.asarray(softmax(z))
    return -p[:, None] * p[None, :]
