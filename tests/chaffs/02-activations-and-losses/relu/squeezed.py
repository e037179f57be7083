# misconception: none
def relu(x):
    x = np.asarray(x, dtype=float)
    return np.squeeze(np.maximum(0.0, x))
