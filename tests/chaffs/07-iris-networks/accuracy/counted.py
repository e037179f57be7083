# misconception: a count in place of a share
def accuracy(scores, targets):
    scores, targets = np.asarray(scores), np.asarray(targets)
    if targets.shape == scores.shape:
        targets = targets.argmax(axis=1)
    targets = targets.ravel()
    return np.sum(scores.argmax(axis=1) == targets)
