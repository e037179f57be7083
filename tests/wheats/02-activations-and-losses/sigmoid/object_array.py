# np.frompyfunc, which hands back objects
import math


def _sigma(v):
    return 0.5 * (1 + math.tanh(v / 2))


def sigmoid(x):
    return np.frompyfunc(_sigma, 1, 1)(np.asarray(x, dtype=float))
