# one exponential, never positive, both sides from it
def sigmoid(x):
    e = np.exp(-np.abs(np.asarray(x, dtype=float)))
    return np.where(np.asarray(x) < 0, e / (1 + e), 1 / (1 + e))
