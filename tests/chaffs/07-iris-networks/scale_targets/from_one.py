# misconception: labels counted from 1
def scale_targets(labels, n_classes):
    labels = np.asarray(labels)
    return (labels - 1) / (n_classes - 1)
