# misconception: ones and zeros swapped
def one_hot(labels, n_classes):
    out = np.ones((len(labels), n_classes))
    out[np.arange(len(labels)), labels] = 0
    return out
