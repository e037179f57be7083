# misconception: smallest and largest label stretched to 0 and 1
def scale_targets(labels, n_classes):
    labels = np.asarray(labels)
    low, high = labels.min(), labels.max()
    return (labels - low) / max(high - low, 1)
