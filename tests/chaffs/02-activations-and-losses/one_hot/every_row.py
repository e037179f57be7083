# misconception: columns marked for every row
def one_hot(labels, n_classes):
    out = np.zeros((len(labels), n_classes))
    out[:, labels] = 1
    return out
