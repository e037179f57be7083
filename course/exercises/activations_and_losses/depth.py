"""What a stack of equal activations makes of a gradient (chapter 7.3.2, on vanishing gradients)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from course.checking import Case, Draw, Exercise
from course.exercises.elementwise import mixed, real


def _layers_oracle(derivative: Callable[[Any], Any], x: Any, depth: int) -> Any:
    factor = np.ones_like(real(x))
    for _ in range(depth):
        factor = factor * real(derivative(x))
    return factor


gradient_after_layers = Exercise(
    "gradient_after_layers", call="gradient_after_layers(derivative, x, depth)", oracle=_layers_oracle
)


def sigmoid_slope(x: Any) -> Any:
    """What the probes hand over as `derivative`: entry by entry, numbers and arrays."""
    return 0.25 / np.cosh(real(x) / 2) ** 2


def tanh_slope(x: Any) -> Any:
    """As `sigmoid_slope`, for tanh."""
    return 1 / np.cosh(real(x)) ** 2


def relu_slope(x: Any) -> Any:
    """As `sigmoid_slope`, for ReLU."""
    return np.heaviside(real(x), 0.0)


def leaky_slope(x: Any) -> Any:
    """As `sigmoid_slope`, for leaky ReLU with p = 0.2."""
    return np.where(real(x) > 0, 1.0, 0.2)


def growing_slope(x: Any) -> Any:
    """A slope above 1 on the right, where gradients grow from layer to layer."""
    return np.exp(real(x))


def falling_slope(x: Any) -> Any:
    """A slope below 0 for x near 2, where each layer turns the sign: that of the sine."""
    return np.cos(real(x))


def _through(derivative: Callable[[Any], Any], x: Any, depth: int) -> Case:
    """A factor may be tiny, so only its relative error counts."""
    where = f"{x:g}" if isinstance(x, float) else f"array of shape {x.shape}"
    return Case(
        (derivative, x, depth),
        shown=f"gradient_after_layers({derivative.__name__}, {where}, {depth})",
        atol=1e-30,
    )


@gradient_after_layers.part("a single pre-activation", points=1.5)
def _depths(draw: Draw) -> Iterator[Case]:
    depth = draw.sizes(3)
    yield _through(sigmoid_slope, 0.0, 5)
    yield _through(sigmoid_slope, draw.number(0.5, 2), depth[0])
    yield _through(tanh_slope, draw.number(-1.5, -0.3), depth[1])
    yield _through(relu_slope, draw.number(0.5, 2), depth[2])
    yield _through(relu_slope, draw.number(-2, -0.5), depth[0])
    yield _through(leaky_slope, draw.number(-2, -0.5), depth[1])
    yield _through(sigmoid_slope, draw.number(-2, -0.5), 1)
    yield _through(falling_slope, 2.0, 3)
    yield _through(growing_slope, draw.number(0.2, 0.6), depth[2])
    yield _through(tanh_slope, draw.number(0.2, 0.6), 35)


@gradient_after_layers.part("an array of pre-activations", points=0.5)
def _depths_of_arrays(draw: Draw) -> Iterator[Case]:
    size, depth = draw.sizes(2)
    yield _through(sigmoid_slope, mixed(draw, size), depth)
    yield _through(tanh_slope, mixed(draw, size) / 2, depth)
    yield _through(falling_slope, draw.uniform(1.8, 2.8, size), 5)
    yield _through(growing_slope, draw.uniform(0.2, 0.6, size), depth)
    yield _through(tanh_slope, draw.uniform(0.2, 0.6, size), 35)


gradient_after_layers.misconception(
    "added in place of multiplied",
    hint="Along a chain the local derivatives multiply; here they are added up.",
)(lambda derivative, x, depth: depth * real(derivative(x)))

gradient_after_layers.misconception(
    "one layer too few", hint="One layer too few: with depth 1 the factor is the derivative itself, not 1."
)(lambda derivative, x, depth: real(derivative(x)) ** (depth - 1))

gradient_after_layers.misconception(
    "one layer too many", hint="One layer too many: with depth 1 the factor is the derivative itself."
)(lambda derivative, x, depth: real(derivative(x)) ** (depth + 1))

gradient_after_layers.misconception(
    "depth not used",
    hint="This is the factor of one layer. Each further layer contributes its own.",
)(lambda derivative, x, depth: real(derivative(x)))


@gradient_after_layers.misconception(
    "derivative of the derivative's value",
    hint="The derivative's value is fed back in as the next pre-activation. Here every layer has the same "
    "pre-activation x; only the factors multiply.",
)
def _fed_back(derivative: Callable[[Any], Any], x: Any, depth: int) -> Any:
    for _ in range(depth):
        x = derivative(x)
    return real(x)


gradient_after_layers.misconception(
    "power of x",
    hint="It is not the pre-activation that is multiplied from layer to layer, but the derivative there. "
    "`derivative` is a function: call it.",
)(lambda derivative, x, depth: real(x) ** depth)

gradient_after_layers.misconception(
    "depth times x",
    hint="The depth does not change where the derivative is taken: every layer has pre-activation x.",
)(lambda derivative, x, depth: real(derivative(depth * x)))

gradient_after_layers.misconception(
    "base and exponent swapped",
    hint="Base and exponent are swapped: which of the two is multiplied with itself?",
)(lambda derivative, x, depth: float(depth) ** real(derivative(x)))

gradient_after_layers.misconception(
    "always the sigmoid",
    hint="The function handed in as `derivative` is not used: for another activation the factor must be another one.",
)(lambda derivative, x, depth: sigmoid_slope(x) ** depth)

gradient_after_layers.misconception(
    "sign lost",
    hint="The size is right, the sign is not: a negative slope turns the gradient round in every layer, and an odd number of turns is left.",
)(lambda derivative, x, depth: np.abs(real(derivative(x))) ** depth)

gradient_after_layers.misconception(
    "logarithm of a negative slope",
    hint="For positive slopes this is right, but a slope may be negative, and then it has no logarithm. Multiply the slopes themselves.",
)(lambda derivative, x, depth: np.exp(depth * np.log(real(derivative(x)))))

gradient_after_layers.misconception(
    "slopes cut at 1",
    hint="A slope above 1 is cut down to 1 here. Such a layer makes the gradient larger: let every slope count as it is.",
)(lambda derivative, x, depth: np.minimum(real(derivative(x)), 1) ** depth)
