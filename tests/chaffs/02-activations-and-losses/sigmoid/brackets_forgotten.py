# misconception: missing brackets
def sigmoid(x):
    x = np.asarray(x, float)
    return 1 / 1 + np.exp(-x)
