# misconception: only classes that occur
def one_hot(labels, n_classes):
    classes, places = np.unique(labels, return_inverse=True)
    return np.eye(len(classes))[places]
