# misconception: a mask in place of numbers
def one_hot(labels, n_classes):
    return np.arange(n_classes) == np.reshape(labels, (-1, 1))
