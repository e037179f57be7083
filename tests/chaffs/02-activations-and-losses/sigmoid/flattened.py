# misconception: none
def sigmoid(x):
    flat = np.atleast_1d(np.asarray(x, dtype=float)).ravel()
    return 0.5 * (1 + np.tanh(flat / 2))
