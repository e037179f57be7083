# misconception: none
def sigmoid(x):
    x = np.asarray(x, dtype=float)
    return np.squeeze(np.exp(np.minimum(x, 0)) / (1 + np.exp(-np.abs(x))))
