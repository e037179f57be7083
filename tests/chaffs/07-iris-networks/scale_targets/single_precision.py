# misconception: none
def scale_targets(labels, n_classes):
    labels = np.asarray(labels)
    return (labels / (n_classes - 1)).astype(np.float16)
