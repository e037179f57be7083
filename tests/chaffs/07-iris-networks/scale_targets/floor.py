# misconception: whole-number division
def scale_targets(labels, n_classes):
    labels = np.asarray(labels)
    return labels // (n_classes - 1)
