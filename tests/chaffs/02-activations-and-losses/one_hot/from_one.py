# misconception: labels counted from 1
def one_hot(labels, n_classes):
    out = np.zeros((len(labels), n_classes))
    for row, label in enumerate(labels):
        out[row, label - 1] = 1
    return out
