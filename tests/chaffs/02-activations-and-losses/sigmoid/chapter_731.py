# misconception: overflow at -1000
def sigmoid(x):
    return 1 / (1 + np.exp(-np.asarray(x)))
