# misconception: one-hot rows
def scale_targets(labels, n_classes):
    labels = np.asarray(labels)
    return np.eye(n_classes)[labels.astype(int)]
