# by the autograd package, from X alone
import autograd.numpy as anp
from autograd import grad


def backward(activations, Y, parameters):
    X = np.array(activations[0], dtype=float)

    def J(parameters):
        A = X
        for W, b in parameters:
            A = 1 / (1 + anp.exp(-(anp.dot(A, W) + b)))
        return anp.sum((A - Y) ** 2) / (2 * len(X))

    return grad(J)([(W, b) for W, b in parameters])
