# misconception: none
def relu(x):
    x = np.asarray(x, dtype=float)
    return np.where(x > 1, x, 0.0)
