# misconception: the label in place of 1
def one_hot(labels, n_classes):
    out = np.zeros((len(labels), n_classes))
    for i, label in enumerate(labels):
        out[i, label] = label
    return out
