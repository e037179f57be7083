# no NumPy: row by row, with lists
def accuracy(scores, targets):
    right = 0
    for row, target in zip(scores, targets):
        row = list(row)
        if hasattr(target, "__len__"):
            target = list(target)
            target = target.index(max(target)) if len(target) == len(row) else target[0]
        right += row.index(max(row)) == int(target)
    return right / len(scores)
