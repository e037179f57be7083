# misconception: none
def sigmoid(x):
    x = np.asarray(x)
    np.clip(x, -500, 500, out=x)
    return 1 / (1 + np.exp(-x))
