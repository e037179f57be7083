# by the autograd package
import autograd.numpy as anp
from autograd import grad


def neuron_gradient(x, w, b, t):
    def loss(w, b):
        return 0.5 * (1 / (1 + anp.exp(-(anp.dot(x, w) + b))) - t) ** 2

    return grad(loss, 0)(w, float(b)), grad(loss, 1)(w, float(b))
