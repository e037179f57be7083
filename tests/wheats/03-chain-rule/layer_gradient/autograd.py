# by the autograd package; lists handed back
import autograd.numpy as anp
from autograd import grad


def layer_gradient(x, W, b, t):
    x, b, t = (np.asarray(v, dtype=float) for v in (x, b, t))

    def loss(W, b):
        return anp.sum((1 / (1 + anp.exp(-(anp.dot(x, W) + b))) - t) ** 2) / 2

    return [grad(loss)(W, b).tolist(), grad(loss, 1)(W, b).tolist()]
