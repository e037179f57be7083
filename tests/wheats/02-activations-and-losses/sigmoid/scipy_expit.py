# the library function
from scipy.special import expit


def sigmoid(x):
    return expit(np.asarray(x, dtype=float))
