# plain lists handed back
def squared_error_gradient(o, y):
    if np.ndim(o) == 1:
        return [a - b for a, b in zip(o, y)]
    return [[(a - b) / len(o) for a, b in zip(row, targets)] for row, targets in zip(o, y)]
