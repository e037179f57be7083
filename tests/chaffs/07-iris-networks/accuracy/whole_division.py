# misconception: whole-number division
def accuracy(scores, targets):
    scores, targets = np.asarray(scores), np.asarray(targets)
    if targets.shape == scores.shape:
        targets = targets.argmax(axis=1)
    return np.sum(scores.argmax(axis=1) == targets.ravel()) // len(scores)
