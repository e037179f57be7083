# by the autograd package
import autograd.numpy as anp
from autograd import elementwise_grad

dz_dt = elementwise_grad(lambda t: (2 * (1.0 * t) + 1) ** 2 + anp.exp((1.0 * t) ** 2))


def with_floats(t, derivative=dz_dt):
    return derivative(np.asarray(t, dtype=float))


dz_dt = with_floats
