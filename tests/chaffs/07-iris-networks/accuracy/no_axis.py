# misconception: argmax over the whole array
def accuracy(scores, targets):
    scores, targets = np.asarray(scores), np.asarray(targets)
    if targets.shape != scores.shape:
        targets = np.eye(scores.shape[1])[targets.ravel()]
    return np.mean(np.argmax(scores) == np.argmax(targets))
