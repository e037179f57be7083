# deep copies first, then in place on the copies
from copy import deepcopy


def update(parameters, gradients, learning_rate):
    parameters = deepcopy(parameters)
    for (W, b), (dW, db) in zip(parameters, gradients):
        W -= learning_rate * dW
        b -= learning_rate * db
    return parameters
