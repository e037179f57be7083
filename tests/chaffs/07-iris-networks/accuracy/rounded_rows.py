# misconception: a score must pass one half
def accuracy(scores, targets):
    scores, targets = np.asarray(scores), np.asarray(targets)
    if targets.shape != scores.shape:
        targets = np.eye(scores.shape[1])[targets.ravel()]
    return np.mean(np.all((scores > 0.5) == targets, axis=1))
