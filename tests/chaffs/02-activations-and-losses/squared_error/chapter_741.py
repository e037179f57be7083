# misconception: not averaged over examples
def squared_error(o, y):
    return 0.5 * np.sum(np.subtract(y, o) ** 2)
