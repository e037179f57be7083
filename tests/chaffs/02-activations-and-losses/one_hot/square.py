# misconception: none
def one_hot(labels, n_classes):
    return np.eye(len(labels))[np.asarray(labels)]
