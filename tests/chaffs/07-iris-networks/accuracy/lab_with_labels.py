# misconception: argmax of a column of labels
def accuracy(scores, targets):
    targets = np.asarray(targets)
    if targets.ndim == 2:
        targets = targets.argmax(axis=1)
    return np.mean(np.argmax(scores, axis=1) == targets)
