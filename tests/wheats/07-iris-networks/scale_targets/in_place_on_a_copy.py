# in place, on a float copy
def scale_targets(labels, n_classes):
    targets = np.array(labels, dtype=np.float64)
    targets /= n_classes - 1
    return targets
