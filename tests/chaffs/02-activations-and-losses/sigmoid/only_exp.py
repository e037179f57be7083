# misconception: no minus sign and no 1
def sigmoid(x):
    x = np.asarray(x, dtype=float)
    return np.exp(-x)
