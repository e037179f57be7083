# a loop over the inputs, math.exp, renamed parameters
import math


def neuron_forward(inputs, weights, offset):
    z = offset
    for i, weight in zip(inputs, weights):
        z += i * weight
    return 1.0 / (1.0 + math.exp(-z))
