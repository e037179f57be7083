# misconception: none
def scale_targets(labels, n_classes):
    labels = np.asarray(labels)
    return (labels - labels.mean()) / (labels.std() + 1e-9)
