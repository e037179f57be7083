# misconception: none
def sigmoid(x):
    return np.clip(0.25 * np.asarray(x, dtype=float) + 0.5, 0, 1)
