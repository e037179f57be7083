# misconception: a tie counts as right
def accuracy(scores, targets):
    scores, targets = np.asarray(scores), np.asarray(targets)
    if targets.shape == scores.shape:
        targets = targets.argmax(axis=1)
    targets = targets.ravel()
    return np.mean(scores[np.arange(len(targets)), targets] >= scores.max(axis=1))
