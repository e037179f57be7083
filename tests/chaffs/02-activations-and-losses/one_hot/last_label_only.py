# misconception: none
def one_hot(labels, n_classes):
    for label in labels:
        out = np.zeros((len(labels), n_classes))
        out[:, label] = 1
    return out
