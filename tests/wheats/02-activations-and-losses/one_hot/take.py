# np.take from the identity matrix
def one_hot(labels, n_classes):
    return np.take(np.identity(n_classes), np.array(labels), axis=0)
