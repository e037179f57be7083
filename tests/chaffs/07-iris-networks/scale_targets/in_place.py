# misconception: caller's labels changed
def scale_targets(labels, n_classes):
    if isinstance(labels, np.ndarray) and labels.dtype == float:
        labels /= n_classes - 1
        return labels
    return np.divide(labels, n_classes - 1)
