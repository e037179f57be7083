# plain Python
def squared_error(o, y):
    if np.ndim(o) == 1:
        o, y = [o], [y]
    total = 0.0
    for row, targets in zip(o, y):
        for a, b in zip(row, targets):
            total += (a - b) ** 2
    return total / (2 * len(o))
