# misconception: a row against a column
def accuracy(scores, targets):
    scores, targets = np.array(scores), np.array(targets)
    predicted = scores.argmax(axis=1)
    if targets.shape == scores.shape:
        return (predicted == targets.argmax(axis=1)).mean()
    return (predicted == targets).mean()
