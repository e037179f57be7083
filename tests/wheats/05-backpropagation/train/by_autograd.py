# gradients by autograd, renamed parameters
import autograd.numpy as anp
from autograd import value_and_grad


def train(inputs, targets, theta, eta, updates):
    def J(theta):
        A = inputs
        for W, b in theta:
            A = 0.5 * (anp.tanh((anp.dot(A, W) + b) / 2) + 1)
        return anp.sum((A - targets) ** 2) / (2 * len(inputs))

    theta = [(W, b) for W, b in theta]
    values = []
    for _ in range(updates):
        value, slopes = value_and_grad(J)(theta)
        values.append(value)
        theta = [(W - eta * dW, b - eta * db) for (W, b), (dW, db) in zip(theta, slopes)]
    return theta, values
