"""The exercises of notebook 02, in the notebook's order: activations (7.3), then losses (7.4)."""

# isort: off
from course.exercises.activations_and_losses.sigmoid_and_tanh import sigmoid, sigmoid_derivative
from course.exercises.activations_and_losses.relu_family import (
    relu,
    relu_derivative,
    leaky_relu,
    leaky_relu_derivative,
)
from course.exercises.activations_and_losses.sigmoid_and_tanh import tanh, tanh_derivative
from course.exercises.activations_and_losses.depth import gradient_after_layers
from course.exercises.activations_and_losses.squared_error import squared_error, squared_error_gradient
from course.exercises.activations_and_losses.one_hot import one_hot
from course.exercises.activations_and_losses.softmax import softmax, softmax_jacobian
from course.exercises.activations_and_losses.cross_entropy import cross_entropy, cross_entropy_gradient
# isort: on

__all__ = [
    "cross_entropy",
    "cross_entropy_gradient",
    "gradient_after_layers",
    "leaky_relu",
    "leaky_relu_derivative",
    "one_hot",
    "relu",
    "relu_derivative",
    "sigmoid",
    "sigmoid_derivative",
    "softmax",
    "softmax_jacobian",
    "squared_error",
    "squared_error_gradient",
    "tanh",
    "tanh_derivative",
]
