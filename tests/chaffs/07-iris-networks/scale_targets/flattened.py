# misconception: none
def scale_targets(labels, n_classes):
    labels = np.asarray(labels)
    return labels.ravel() / (n_classes - 1)
