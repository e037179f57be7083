# misconception: overflow at -1000
def sigmoid(x):
    x = np.array(x, dtype=float)
    return 1 / (1 + np.exp(-x))
