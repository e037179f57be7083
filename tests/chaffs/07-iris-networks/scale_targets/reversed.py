# misconception: turned round
def scale_targets(labels, n_classes):
    labels = np.asarray(labels)
    return 1 - labels / (n_classes - 1)
