# two loops and math.exp
import math


def layer_forward(x, W, b):
    n_in, n_out = np.shape(W)
    out = np.empty(n_out)
    for k in range(n_out):
        z = b[k]
        for j in range(n_in):
            z = z + x[j] * W[j][k]
        out[k] = 1 / (1 + math.exp(-z))
    return out
