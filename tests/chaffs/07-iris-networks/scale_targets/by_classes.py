# misconception: divided by n_classes
def scale_targets(labels, n_classes):
    labels = np.asarray(labels)
    return labels / n_classes
