# misconception: steps of a half
def scale_targets(labels, n_classes):
    labels = np.asarray(labels)
    return labels / 2
