# misconception: none
def scale_targets(labels, n_classes):
    labels = np.asarray(labels)
    return np.round(labels / (n_classes - 1), 1)
