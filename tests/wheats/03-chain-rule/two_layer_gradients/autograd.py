# by the autograd package; renamed parameters
import autograd.numpy as anp
from autograd import grad


def two_layer_gradients(example, target, first, second):
    target = np.array(target)
    s = lambda z: 0.5 * (1 + anp.tanh(0.5 * z))

    def J(first, second):
        return 0.5 * anp.sum((s(anp.dot(s(anp.dot(example, first)), second)) - target) ** 2)

    return grad(J, 0)(first, second), grad(J, 1)(first, second)
