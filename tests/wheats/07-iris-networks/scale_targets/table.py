# looked up in a table
def scale_targets(labels, n_classes):
    return np.linspace(0, 1, n_classes)[np.asarray(labels, dtype=int)]
