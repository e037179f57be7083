# misconception: smallest score taken
def accuracy(scores, targets):
    scores, targets = np.asarray(scores), np.asarray(targets)
    if targets.shape == scores.shape:
        targets = targets.argmax(axis=1)
    targets = targets.ravel()
    return np.mean(scores.argmin(axis=1) == targets)
