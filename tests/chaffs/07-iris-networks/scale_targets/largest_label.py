# misconception: largest label present taken
def scale_targets(labels, n_classes):
    labels = np.asarray(labels)
    return labels / max(labels.max(), 1)
