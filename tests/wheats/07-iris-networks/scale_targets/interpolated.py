# by interpolation
def scale_targets(labels, n_classes):
    return np.interp(labels, [0, n_classes - 1], [0.0, 1.0])
