# NumPy's function takes lists itself
def scale_targets(labels, n_classes):
    return np.divide(labels, n_classes - 1)
