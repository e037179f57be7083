# misconception: per cent
def accuracy(scores, targets):
    scores, targets = np.asarray(scores), np.asarray(targets)
    if targets.shape == scores.shape:
        targets = targets.argmax(axis=1)
    targets = targets.ravel()
    return 100 * np.mean(scores.argmax(axis=1) == targets)
