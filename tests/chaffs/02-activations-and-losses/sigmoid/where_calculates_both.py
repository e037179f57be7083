# misconception: both branches calculated
def sigmoid(x):
    x = np.asarray(x, dtype=float)
    return np.where(x < 0, np.exp(x) / (1 + np.exp(x)), 1 / (1 + np.exp(-x)))
