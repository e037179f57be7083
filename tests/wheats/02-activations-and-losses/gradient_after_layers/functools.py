# reduce over the layers
from functools import reduce
from operator import mul


def gradient_after_layers(derivative, x, depth):
    return reduce(mul, (derivative(x) for _ in range(depth)))
