# misconception: softmax left out
def cross_entropy_gradient(z, y):
    d = np.subtract(z, y)
    return d / len(np.atleast_2d(d))
