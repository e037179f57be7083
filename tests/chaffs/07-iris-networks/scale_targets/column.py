# misconception: none
def scale_targets(labels, n_classes):
    labels = np.asarray(labels)
    return labels.reshape(-1, 1) / (n_classes - 1)
