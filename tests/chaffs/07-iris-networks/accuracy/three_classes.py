# misconception: none
def accuracy(scores, targets):
    scores, targets = np.asarray(scores)[:, :3], np.asarray(targets)
    if targets.ndim == 2 and targets.shape[1] > 1:
        targets = targets.argmax(axis=1)
    return np.mean(scores.argmax(axis=1) == targets.ravel())
