# misconception: classes counted as examples
def cross_entropy_gradient(z, y):
    p = np.asarray(softmax(z))
    return (p - y) / p.shape[0]
