# misconception: single precision
from scipy.special import log_softmax


def cross_entropy(z, y):
    z = np.atleast_2d(np.asarray(z, dtype=np.float32))
    return -np.sum(np.asarray(y, dtype=np.float32) * log_softmax(z, axis=1)) / len(z)
