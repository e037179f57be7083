# misconception: cut off at 1
def scale_targets(labels, n_classes):
    labels = np.asarray(labels)
    return np.clip(labels, 0.0, 1.0)
