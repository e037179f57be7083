# misconception: none
def one_hot(labels, n_classes):
    return (np.arange(n_classes) <= np.asarray(labels)[:, None]).astype(float)
