# misconception: not divided by m
def cross_entropy_gradient(z, y):
    return np.asarray(softmax(z)) - np.asarray(y)
