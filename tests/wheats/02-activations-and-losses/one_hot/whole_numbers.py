# ones and zeros as ints
def one_hot(labels, n_classes):
    return np.array([[int(k == label) for k in range(n_classes)] for label in labels])
