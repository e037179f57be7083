# misconception: a vector in place of a matrix
def softmax_jacobian(z):
    p = np.asarray(softmax(z))
    return p - p**2
