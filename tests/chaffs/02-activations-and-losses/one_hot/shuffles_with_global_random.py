# misconception: none
def one_hot(labels, n_classes):
    order = np.random.permutation(len(labels))
    return np.eye(n_classes)[np.asarray(labels)[order]]
