# classes on both sides, then compared
def accuracy(scores, targets):
    scores, targets = np.asarray(scores), np.asarray(targets)
    if targets.ndim == 2 and targets.shape[1] == scores.shape[1]:
        targets = np.argmax(targets, axis=1)
    return float((np.argmax(scores, axis=1) == np.ravel(targets)).mean())
