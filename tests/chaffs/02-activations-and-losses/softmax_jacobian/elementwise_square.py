# misconception: products not taken pair by pair
def softmax_jacobian(z):
    p = np.asarray(softmax(z))
    return np.diag(p) - p * p
