# silences with the warnings module
import warnings


def sigmoid(x):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return 1 / (1 + np.exp(-np.array(x, dtype=float)))
