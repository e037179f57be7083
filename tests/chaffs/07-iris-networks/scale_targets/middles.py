# misconception: middle of its share
def scale_targets(labels, n_classes):
    labels = np.asarray(labels)
    return (labels + 0.5) / n_classes
