# misconception: labels as they are
def scale_targets(labels, n_classes):
    labels = np.asarray(labels)
    return labels * 1.0
