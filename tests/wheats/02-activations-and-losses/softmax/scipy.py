# the library function over the last axis
from scipy.special import softmax as ready_made


def softmax(z):
    return ready_made(np.asarray(z, dtype=float), axis=-1)
