# misconception: none
def tanh(x):
    x = np.asarray(x, dtype=float)
    return np.squeeze(np.tanh(x))
