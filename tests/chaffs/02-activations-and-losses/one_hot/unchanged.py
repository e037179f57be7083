# misconception: labels as they are
def one_hot(labels, n_classes):
    return np.array(labels, dtype=float)
