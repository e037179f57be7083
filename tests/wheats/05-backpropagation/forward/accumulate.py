# a fold over the layers
from itertools import accumulate


def forward(X, parameters):
    step = lambda A, layer: sigmoid(A @ layer[0] + layer[1])
    return list(accumulate(parameters, step, initial=X))
