"""Exercises of notebook 07: the lab's 4-h-3 sigmoid network without biases, forward and backward (lab 5 and 6)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import numpy as np
from scipy.special import expit, softmax

from course.checking import Case, Draw, Exercise
from course.exercises.elementwise import DOUBLE_PRECISION
from course.exercises.networks import RIGHT, SLIPS, Network, autograd_gradients, floats

Array = np.ndarray
Answer = Callable[..., Any]

FEATURES, CLASSES = 4, 3
LARGE = 3.0
"""Scale of weights at which many units are close to 0 or 1."""


def without_biases(*weights: Array) -> list[tuple[Array, Array]]:
    """The weights as parameters of a network whose biases are all 0."""
    return [(W, np.zeros(W.shape[1])) for W in weights]


def other_sizes(draw: Draw, *taken: int) -> list[int]:
    """Different sizes, none of them in `taken`: no array can be mistaken for its transpose."""
    return [size for size in draw.sizes(4) if size not in taken]


# Forward


def _forward(X: Any, W1: Any, W2: Any) -> tuple[Array, Array]:
    X, W1, W2 = floats(X, W1, W2)
    _, A1, A2 = RIGHT.forward(X, without_biases(W1, W2))
    return A1, A2


iris_forward = Exercise("iris_forward", call="iris_forward(X, W1, W2)", oracle=_forward, results=("A1", "A2"))


def _weights(draw: Draw, hidden: int, scale: float = 0.8) -> tuple[Array, Array]:
    return draw.normal(FEATURES, hidden, scale=scale), draw.normal(hidden, CLASSES, scale=scale)


@iris_forward.part("A1, the hidden layer", points=1, pick=0)
@iris_forward.part("A2, the outputs", points=1, pick=1)
def _rows_and_widths(draw: Draw) -> Iterator[Case]:
    m, hidden, *_ = other_sizes(draw, FEATURES, CLASSES)
    yield Case((draw.normal(m, FEATURES), *_weights(draw, hidden)), rtol=DOUBLE_PRECISION)
    yield Case((draw.normal(hidden, FEATURES), *_weights(draw, m, scale=LARGE)))
    yield Case((draw.normal(m, FEATURES), *_weights(draw, CLASSES)))
    yield Case((draw.uniform(0, 7, 1, FEATURES), *_weights(draw, hidden)), rtol=DOUBLE_PRECISION)
    yield Case((draw.normal(m, FEATURES), *_weights(draw, 1)))
    yield Case((draw.normal(FEATURES, FEATURES), *_weights(draw, FEATURES)))
    yield Case((draw.integers(-3, 4, m, FEATURES), *_weights(draw, hidden)))
    yield Case((draw.normal(m, FEATURES).astype(np.float32), *_weights(draw, hidden)))
    yield Case((draw.normal(m, FEATURES), np.zeros((FEATURES, hidden)), draw.normal(hidden, CLASSES)))


def _wrong_forward(
    name: str,
    hint: str,
    hidden: Answer = expit,
    output: Answer = expit,
    first: Answer = np.matmul,
    second: Answer = np.matmul,
    finish: Answer = lambda A1, A2: (A1, A2),
) -> None:
    """Declares a forward pass with one of its pieces replaced."""

    def answer(X: Any, W1: Any, W2: Any) -> Any:
        X, W1, W2 = floats(X, W1, W2)
        A1 = hidden(first(X, W1))
        return finish(A1, output(second(A1, W2)))

    iris_forward.misconception(name, hint)(answer)


_wrong_forward(
    "activation missing at the output",
    "The outputs are the pre-activations Z2. The lab's network has a sigmoid behind both layers.",
    output=lambda Z: Z,
)
_wrong_forward(
    "activation missing in the hidden layer",
    "The hidden layer hands on Z1. Without a sigmoid there, two layers are no more than one.",
    hidden=lambda Z: Z,
)
_wrong_forward(
    "no activation at all",
    "There is no sigmoid in either layer: each takes the weighted sum Z and hands on σ(Z).",
    hidden=lambda Z: Z,
    output=lambda Z: Z,
)
_wrong_forward(
    "sign in the exponent",
    "This is 1 - σ(Z): it falls where the sigmoid rises. The exponent in the sigmoid carries a minus sign.",
    hidden=lambda Z: expit(-Z),
    output=lambda Z: expit(-Z),
)
_wrong_forward(
    "softmax at the output",
    "The outputs of each row sum to 1, so they come from a softmax. The lab's outputs are three sigmoids, each by itself.",
    output=lambda Z: softmax(Z, axis=1),
)
_wrong_forward(
    "tanh in the hidden layer",
    "The hidden layer uses tanh, which lies between -1 and 1. The lab's network has sigmoids in both layers.",
    hidden=np.tanh,
)
_wrong_forward(
    "relu in the hidden layer",
    "The hidden layer sets negative sums to 0: that is ReLU. The lab's network has sigmoids in both layers.",
    hidden=lambda Z: np.maximum(Z, 0),
)
_wrong_forward(
    "results swapped",
    "The outputs come first here. The hidden layer's A1 goes first, then A2.",
    finish=lambda A1, A2: (A2, A1),
)
_wrong_forward(
    "classes in place of outputs",
    "A2 holds the classes here. The outputs themselves are asked for, three numbers for each example.",
    finish=lambda A1, A2: (A1, A2.argmax(axis=1)),
)
_wrong_forward(
    "a bias of 1",
    "Something is added to the weighted sums. This network has no biases: Z1 is X @ W1 and nothing else.",
    first=lambda X, W: X @ W + 1,
    second=lambda A, W: A @ W + 1,
)
_wrong_forward(
    "inputs scaled first",
    "The inputs are scaled before they enter the network. Here they are used as they come.",
    first=lambda X, W: (X - X.mean(axis=0)) / (X.std(axis=0) + 1e-12) @ W,
)


@iris_forward.misconception(
    "pre-activations handed back",
    hint="What is handed back are the weighted sums Z1 and Z2. The activations σ(Z1) and σ(Z2) are asked for.",
)
def _pre_activations(X: Any, W1: Any, W2: Any) -> Any:
    X, W1, W2 = floats(X, W1, W2)
    return X @ W1, expit(X @ W1) @ W2


@iris_forward.misconception(
    "weights the wrong way round",
    hint="The weights are transposed. Rows of W1 belong to inputs and columns to hidden units, so no transpose is needed.",
)
def _transposed(X: Any, W1: Any, W2: Any) -> Any:
    X, W1, W2 = floats(X, W1, W2)
    A1 = expit(X @ W1.T)
    return A1, expit(A1 @ W2.T)


# Backward


def _gradients(X: Any, Y: Any, W1: Any, W2: Any) -> tuple[Array, Array]:
    """By autograd."""
    (dW1, _), (dW2, _) = autograd_gradients(X, Y, without_biases(*floats(W1, W2)))
    return dW1, dW2


iris_gradients = Exercise(
    "iris_gradients", call="iris_gradients(X, Y, W1, W2)", oracle=_gradients, results=("dW1", "dW2")
)


@iris_gradients.part("dW2, the shape of W2", points=2, pick=1)
@iris_gradients.part("dW1, the shape of W1", points=2, pick=0)
def _batches(draw: Draw) -> Iterator[Case]:
    m, hidden, *_ = other_sizes(draw, FEATURES, CLASSES)
    n = m + 5
    first = (draw.normal(n, FEATURES), draw.one_hot(n, CLASSES), *_weights(draw, hidden))
    yield Case(first, rtol=DOUBLE_PRECISION)
    yield Case((draw.normal(m, FEATURES), draw.uniform(0, 1, m, CLASSES), *_weights(draw, hidden)))
    yield Case((draw.normal(n, FEATURES), draw.one_hot(n, CLASSES), *_weights(draw, m, scale=LARGE)))
    yield Case((draw.normal(1, FEATURES), draw.one_hot(1, CLASSES), *_weights(draw, hidden)))
    yield Case((draw.normal(hidden, FEATURES), draw.one_hot(hidden, CLASSES), *_weights(draw, 1)))
    for square in (CLASSES, FEATURES):
        yield Case((draw.normal(m, FEATURES), draw.one_hot(m, CLASSES), *_weights(draw, square)))
    yield Case(
        (draw.integers(-2, 3, n, FEATURES), draw.one_hot(n, CLASSES).astype(int), *_weights(draw, hidden))
    )
    yield Case((draw.normal(m, FEATURES), draw.one_hot(m, CLASSES), *_zero_hidden_weights(draw, hidden)))


def _zero_hidden_weights(draw: Draw, hidden: int) -> tuple[Array, Array]:
    """Some pre-activations are exactly 0."""
    W1, W2 = _weights(draw, hidden)
    W1[:, 0] = 0
    return W1, W2


def _wrong_gradients(name: str, hint: str) -> Callable[[Answer], Answer]:
    """Declares a misconception of (X, Y, W1, W2), all of them float arrays."""

    def declare(formula: Answer) -> Answer:
        return iris_gradients.misconception(name, hint)(lambda *args: formula(*floats(*args)))

    return declare


def _by(network: Network, finish: Answer = lambda dW1, dW2, m: (dW1, dW2)) -> Answer:
    """The gradients that a network with a slip gives; `finish` turns (dW1, dW2, m) into what is handed back."""

    def answer(X: Array, Y: Array, W1: Array, W2: Array) -> Any:
        (dW1, _), (dW2, _) = network.gradients(X, Y, without_biases(W1, W2))
        return finish(dW1, dW2, len(X))

    return answer


for _name, (_hint, _places) in SLIPS.items():
    if "bias" not in _name and _name != "layers the wrong way round":
        _wrong_gradients(_name, _hint)(_by(replace(RIGHT, **_places)))

_wrong_gradients(
    "results swapped",
    "dW2 comes first here. The way back meets it first, but the result is (dW1, dW2).",
)(_by(RIGHT, finish=lambda dW1, dW2, m: (dW2, dW1)))
_wrong_gradients(
    "1/m missing in the first layer",
    "The second layer is right and the first one m times too large. Divide where the error is first computed; then both layers "
    "have it.",
)(_by(RIGHT, finish=lambda dW1, dW2, m: (m * dW1, dW2)))
_wrong_gradients(
    "1/m missing in the second layer",
    "The first layer is right and the second one m times too large. Divide where the error is first computed; then both layers "
    "have it.",
)(_by(RIGHT, finish=lambda dW1, dW2, m: (dW1, m * dW2)))
_wrong_gradients(
    "1/m twice in the first layer",
    "The first layer is divided by m once more. Its delta comes from the second layer's, and the 1/m is in there already.",
)(_by(RIGHT, finish=lambda dW1, dW2, m: (dW1 / m, dW2)))
_wrong_gradients(
    "sign turned round in the second layer only",
    "dW2 has the opposite sign, dW1 is right. Both come from the same error, a - y.",
)(_by(RIGHT, finish=lambda dW1, dW2, m: (dW1, -dW2)))


def _output_delta(X: Array, Y: Array, W1: Array, W2: Array) -> Array:
    _, A2 = _forward(X, W1, W2)
    return (A2 - Y) / len(X) * A2 * (1 - A2)


def _linear_output(X: Array, Y: Array, W1: Array, W2: Array) -> tuple[Array, Array]:
    A1 = expit(X @ W1)
    delta = (A1 @ W2 - Y) / len(X)
    return X.T @ (delta @ W2.T * A1 * (1 - A1)), A1.T @ delta


_wrong_gradients(
    "output without sigmoid",
    "This is the gradient of a network whose outputs are the sums Z2 themselves. The lab's outputs have a sigmoid of their own.",
)(_linear_output)
_wrong_gradients(
    "z in place of the activation",
    "dW2 is built from the sums Z1 that enter the hidden units. What W2 multiplies is what leaves them.",
)(lambda X, Y, W1, W2: (_gradients(X, Y, W1, W2)[0], (X @ W1).T @ _output_delta(X, Y, W1, W2)))
