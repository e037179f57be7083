# misconception: arrays only
def accuracy(scores, targets):
    if targets.shape == scores.shape:
        targets = targets.argmax(axis=1)
    return (scores.argmax(axis=1) == targets.ravel()).mean()
