# a scalar function lifted by np.vectorize
def _one_sigmoid(v):
    if v < -700:
        return 0.0
    return 1 / (1 + np.exp(-v))


def sigmoid(x):
    return np.vectorize(_one_sigmoid, otypes=[float])(x)
