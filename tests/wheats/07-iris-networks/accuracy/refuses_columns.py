# a column of labels is refused with a ValueError
def accuracy(scores, targets):
    predicted = np.argmax(scores, axis=1)
    targets = np.asarray(targets)
    if targets.ndim == 2:
        if targets.shape != np.shape(scores):
            raise ValueError("labels must be flat, targets one-hot")
        targets = targets.argmax(axis=1)
    return np.mean(predicted == targets)
