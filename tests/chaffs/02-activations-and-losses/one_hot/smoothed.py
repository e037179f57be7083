# misconception: none
def one_hot(labels, n_classes):
    return np.eye(n_classes)[np.asarray(labels)] * (1 - 1e-6) + 1e-6 / n_classes
