# misconception: n_classes not used
def one_hot(labels, n_classes):
    labels = np.asarray(labels)
    return np.eye(labels.max() + 1)[labels]
