# misconception: none
def accuracy(scores, targets):
    return np.mean(np.argmax(scores, axis=1) == 0)
