# the last place after sorting, and a loop that counts
def accuracy(scores, targets):
    best = np.argsort(np.asarray(scores), axis=1)[:, -1]
    t = np.asarray(targets)
    if t.ndim > 1 and t.shape[1] > 1:
        t = np.nonzero(t)[1]
    count = 0
    for b, y in zip(best, t.flatten()):
        if b == y:
            count = count + 1
    return count / len(best)
