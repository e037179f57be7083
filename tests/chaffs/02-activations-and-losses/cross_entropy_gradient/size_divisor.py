# misconception: divided by all entries
def cross_entropy_gradient(z, y):
    p = np.asarray(softmax(z))
    return (p - y) / p.size
