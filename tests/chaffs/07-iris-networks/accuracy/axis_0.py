# misconception: argmax down the columns
def accuracy(scores, targets):
    scores, targets = np.asarray(scores), np.asarray(targets)
    if targets.shape != scores.shape:
        targets = np.eye(scores.shape[1])[targets.ravel()]
    return np.mean(scores.argmax(axis=0) == targets.argmax(axis=0))
