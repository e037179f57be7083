# differentiated by autograd
from autograd import grad
import autograd.numpy as anp


def output_delta(A, Y):
    Z = np.log(A / (1 - A))
    J = lambda z: anp.sum((1 / (1 + anp.exp(-z)) - Y) ** 2) / 2 / len(A)
    return grad(J)(Z)
