"""The exercise `forward`: through a network of any depth, keeping every activation (chapter 7.7, lab 5.2)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
from scipy.special import expit

from course.checking import Case, Draw, Exercise
from course.checking.values import NotPlain, as_array, describe, plain
from course.exercises.backpropagation.probes import (
    Answer,
    NothingBack,
    count,
    draw_network,
    draw_parameters,
    none_stays,
    on_copies,
    shape_of,
    the_word,
    widths,
)
from course.exercises.networks import Array, Gradients, float_parameters

LARGE = 2.5
"""Standard deviation of weights that drive many units to the flat ends of the sigmoid."""


def einsum_forward(X: Any, parameters: Any) -> list[Array]:
    outputs = [np.array(X, dtype=np.float64)]
    for W, b in float_parameters(parameters):
        outputs.append(expit(np.einsum("ij,jk->ik", outputs[-1], W) + b))
    return outputs


forward = Exercise("forward", call="forward(X, parameters)", oracle=einsum_forward)


def _entries(result: Any) -> tuple[Any, ...]:
    """The entries of a list of activations, plain. Raises NothingBack for None, and NotPlain for anything else."""
    entries = plain(result)
    if entries is None:
        raise NothingBack
    if not isinstance(entries, tuple):
        raise NotPlain(f"{describe(entries)}, where the list [X, A1, ..., AL] is meant")
    return entries


@none_stays()
def _first_and_shapes(answer: Answer, X: Any, parameters: Any) -> str:
    entries = _entries(answer(X, parameters))
    first = as_array(entries[0]) if entries else None
    is_x = first is not None and np.array_equal(first, X)
    return f"{'X first' if is_x else 'not X first'}; shapes {', '.join(map(shape_of, entries))}"


def _structure_case(X: Array, parameters: Gradients) -> Case:
    shapes = [X.shape, *((len(X), len(b)) for _, b in parameters)]
    return Case(
        (X, parameters),
        the_word(f"X first; shapes {', '.join(map(str, shapes))}"),
        _first_and_shapes,
        f"entries of forward(X, parameters) for X of shape {X.shape} and {len(parameters)} layers",
    )


@forward.part("a list with X first, then one activation a layer", points=1)
def _forward_structure(draw: Draw) -> Iterator[Case]:
    for layers in (2, 1, 3):
        X, _, parameters = draw_network(draw, layers)
        yield _structure_case(X, parameters)
    X, _, parameters = draw_network(draw, 2)
    yield _structure_case(X[:1], parameters)


@none_stays()
def _activations(answer: Answer, X: Any, parameters: Any) -> tuple[Any, ...]:
    """The last L entries: whether X stands in front of them is judged by a part of its own."""
    entries = _entries(on_copies(answer, X, parameters))
    return entries[-len(parameters) :]


def _activation_case(X: Array, parameters: Gradients) -> Case:
    return Case(
        (X, parameters),
        use=_activations,
        shown=f"activations of a {widths(parameters)} network for {count(len(X), 'example')}",
    )


@forward.part("the activations of one hidden layer and the output", points=1)
def _two_layers(draw: Draw) -> Iterator[Case]:
    for scale in (0.8, LARGE):
        X, _, parameters = draw_network(draw, 2, scale)
        yield _activation_case(X, parameters)
    X, _, parameters = draw_network(draw, 2)
    yield _activation_case(X[:1], parameters)
    yield _activation_case(draw.integers(-2, 3, *X.shape), parameters)
    yield _activation_case(np.zeros_like(X), parameters)


@forward.part("any depth", points=1)
def _any_depth_forward(draw: Draw) -> Iterator[Case]:
    for layers in (1, 3, 4):
        X, _, parameters = draw_network(draw, layers)
        yield _activation_case(X, parameters)
    width = draw.size()
    for rows in (width + 2, width):
        yield _activation_case(draw.normal(rows, width), draw_parameters(draw, (width,) * 4))
    yield _activation_case(draw.normal(3, 1), draw_parameters(draw, (1, 1, 1)))


def _layerwise(step: Callable[..., Array]) -> Answer:
    """A forward pass with a slip; step: (A, W, b, layer, layers) -> the next A, layers counted from 0."""

    def answer(X: Any, parameters: Any) -> list[Array]:
        outputs = [np.array(X, dtype=np.float64)]
        for layer, (W, b) in enumerate(parameters):
            outputs.append(step(outputs[-1], W, b, layer, len(parameters)))
        return outputs

    return answer


def _softmax(Z: Array) -> Array:
    powers = np.exp(Z - Z.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)


def _right_step(A: Array, W: Array, b: Array, layer: int, layers: int) -> Array:
    return expit(A @ W + b)


for _name, _hint, _step in (
    (
        "bias forgotten",
        "The biases play no part in this result. Each layer adds its own, once, before the sigmoid.",
        lambda A, W, b, layer, layers: expit(A @ W),
    ),
    (
        "bias after the sigmoid",
        "The bias is part of Z: it is added before the sigmoid, not to its result.",
        lambda A, W, b, layer, layers: expit(A @ W) + b,
    ),
    (
        "bias subtracted",
        "The bias is subtracted. Z = A_prev @ W + b adds it.",
        lambda A, W, b, layer, layers: expit(A @ W - b),
    ),
    (
        "no activation in the last layer",
        "The last layer hands back Z. In this notebook every layer ends with the sigmoid, the last one, too.",
        lambda A, W, b, layer, layers: A @ W + b if layer == layers - 1 else expit(A @ W + b),
    ),
    (
        "no activation in the hidden layers",
        "Only the last layer has its sigmoid. Without one, hidden layers in a row are no more than a single layer.",
        lambda A, W, b, layer, layers: expit(A @ W + b) if layer == layers - 1 else A @ W + b,
    ),
    (
        "no activation anywhere",
        "These are sums without any sigmoid: Z in place of A. Each layer sends its Z through the sigmoid.",
        lambda A, W, b, layer, layers: A @ W + b,
    ),
    (
        "no activation in the first layer",
        "The first layer hands on Z. Each layer sends its Z through the sigmoid, the first one, too.",
        lambda A, W, b, layer, layers: A @ W + b if layer == 0 else expit(A @ W + b),
    ),
    (
        "sigmoid twice",
        "The sigmoid is applied twice in each layer: once to Z is enough.",
        lambda A, W, b, layer, layers: expit(expit(A @ W + b)),
    ),
    (
        "sign in the exponent",
        "This is 1 - σ(Z): it falls where the sigmoid rises. The exponent in the sigmoid carries a minus sign.",
        lambda A, W, b, layer, layers: expit(-(A @ W + b)),
    ),
    (
        "tanh in place of the sigmoid",
        "The layers use tanh. In this notebook every layer has the sigmoid.",
        lambda A, W, b, layer, layers: np.tanh(A @ W + b),
    ),
    (
        "ReLU in the hidden layers",
        "The hidden layers use ReLU. In this notebook every layer has the sigmoid.",
        lambda A, W, b, layer, layers: expit(A @ W + b) if layer == layers - 1 else np.maximum(A @ W + b, 0),
    ),
    (
        "softmax in the last layer",
        "The last layer uses softmax: its rows add up to 1. In this notebook every layer has the sigmoid.",
        lambda A, W, b, layer, layers: _softmax(A @ W + b) if layer == layers - 1 else expit(A @ W + b),
    ),
):
    forward.misconception(_name, hint=_hint)(_layerwise(_step))

_right_forward = _layerwise(_right_step)


forward.misconception(
    "X left out",
    hint="The list begins with A1. The backward pass needs what entered the first layer as well, so X stands in front.",
)(lambda X, parameters: _right_forward(X, parameters)[1:])

forward.misconception(
    "only the output",
    hint="Only the output comes back. The backward pass needs the activations of all layers: collect them in a list on the way.",
)(lambda X, parameters: _right_forward(X, parameters)[-1])

forward.misconception(
    "last layer missing",
    hint="The list ends one layer early. With L pairs (W, b) it has L + 1 entries.",
)(lambda X, parameters: _right_forward(X, parameters)[:-1])

forward.misconception(
    "first and last only",
    hint="The hidden activations are missing. Every layer's activation goes into the list, in order.",
)(lambda X, parameters: [_right_forward(X, parameters)[place] for place in (0, -1)])

forward.misconception(
    "last layer first",
    hint="The list is the wrong way round. X comes first, the output last.",
)(lambda X, parameters: _right_forward(X, parameters)[::-1])


@forward.misconception(
    "Z kept in place of A",
    hint="The list holds the sums Z, though the sigmoid is applied on the way. Keep the activations A: the next layer's weights "
    "multiply them.",
)
def _keeps_sums(X: Any, parameters: Any) -> list[Array]:
    A, kept = np.array(X, dtype=np.float64), [np.array(X, dtype=np.float64)]
    for W, b in parameters:
        Z = A @ W + b
        kept.append(Z)
        A = expit(Z)
    return kept


@forward.misconception(
    "X into every layer",
    hint="Every layer gets X. From the second layer on, a layer's input is the activation of the one before it.",
)
def _x_again(X: Any, parameters: Any) -> list[Array]:
    X = np.array(X, dtype=np.float64)
    return [X, *(expit(X @ W + b) for W, b in parameters)]
