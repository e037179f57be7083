# one division
def scale_targets(labels, n_classes):
    return np.asarray(labels, dtype=float) / (n_classes - 1)
