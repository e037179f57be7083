# misconception: none
def scale_targets(labels, n_classes):
    labels = np.asarray(labels)
    return 0.1 + 0.8 * labels / (n_classes - 1)
