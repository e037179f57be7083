# misconception: arrays only
def scale_targets(labels, n_classes):
    return labels / (n_classes - 1)
