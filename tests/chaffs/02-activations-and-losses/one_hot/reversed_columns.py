# misconception: none
def one_hot(labels, n_classes):
    return np.eye(n_classes)[::-1][np.asarray(labels)]
