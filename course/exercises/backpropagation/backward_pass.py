"""The exercise `backward`: the gradients of all layers, for any depth (chapter 7.7, lab 5.2)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from course.checking import Case, Draw, Exercise
from course.exercises.backpropagation.forward_pass import LARGE, einsum_forward
from course.exercises.backpropagation.probes import (
    Answer,
    count,
    draw_network,
    draw_parameters,
    none_stays,
    on_copies,
    pairs_of,
    shapes_of,
    sigmoid_slope,
    the_word,
    widths,
)
from course.exercises.networks import (
    RIGHT,
    SLIPS,
    Array,
    Gradients,
    Network,
    autograd_gradients,
    float_parameters,
    floats,
    updated,
)


def _right_backward(activations: Any, Y: Any, parameters: Any) -> Gradients:
    """Stands in for a student's backward; what an answer is compared with comes from autograd."""
    *outputs, Y = floats(*activations, Y)
    return RIGHT.backward(outputs, Y, float_parameters(parameters))


backward = Exercise("backward", call="backward(activations, Y, parameters)", oracle=_right_backward)


def _backward_args(X: Array, Y: Array, parameters: Gradients) -> tuple[Any, ...]:
    """What the forward pass keeps, and the rest."""
    return einsum_forward(X, parameters), Y, parameters


@none_stays()
def _gradient_shapes(answer: Answer, *args: Any) -> str:
    return shapes_of(pairs_of(answer(*args)))


@backward.part(
    "one (dW, db) a layer, first layer first, in the shapes of (W, b); nothing is changed", points=1
)
def _backward_structure(draw: Draw) -> Iterator[Case]:
    for layers in (2, 1, 3):
        X, Y, parameters = draw_network(draw, layers)
        yield Case(
            _backward_args(X, Y, parameters),
            the_word(shapes_of(parameters)),
            _gradient_shapes,
            f"shapes of the gradients of a {widths(parameters)} network",
        )


@none_stays(results=3)
def _by_kind(answer: Answer, *args: Any) -> tuple[Any, Any, Any]:
    """The weights' gradient of the last layer, those of the layers before, and all biases' gradients."""
    return _kinds(pairs_of(on_copies(answer, *args)))


def _kinds(pairs: Any) -> tuple[Any, Any, Any]:
    weights = tuple(dW for dW, _ in pairs)
    return weights[-1], weights[:-1], tuple(db for _, db in pairs)


def _kinds_case(X: Array, Y: Array, parameters: Gradients) -> Case:
    shown = f"gradients of a {widths(parameters)} network for {count(len(X), 'example')}"
    expected = _kinds(autograd_gradients(X, Y, parameters))
    return Case(_backward_args(X, Y, parameters), expected, _by_kind, shown)


@backward.part("dW of the last layer", points=1, pick=0)
@backward.part("dW of the hidden layer", points=2, pick=1)
@backward.part("db of both layers", points=1, pick=2)
def _two_layers_back(draw: Draw) -> Iterator[Case]:
    for scale in (0.8, 0.8, LARGE):
        yield _kinds_case(*draw_network(draw, 2, scale))
    X, Y, parameters = draw_network(draw, 2)
    yield _kinds_case(X[:1], Y[:1], parameters)
    yield _kinds_case(draw.integers(-2, 3, *X.shape), draw.one_hot(*Y.shape), parameters)
    m, n = draw.sizes(2)
    yield _kinds_case(draw.normal(m, n), draw.uniform(0, 1, m, n), draw_parameters(draw, (n, n, n)))


@none_stays()
def _everything(answer: Answer, *args: Any) -> tuple[Any, ...]:
    return tuple(pairs_of(on_copies(answer, *args)))


def _depth_case(X: Array, Y: Array, parameters: Gradients) -> Case:
    shown = f"gradients of a {widths(parameters)} network for {count(len(X), 'example')}"
    expected = tuple(autograd_gradients(X, Y, parameters))
    return Case(_backward_args(X, Y, parameters), expected, _everything, shown)


@backward.part("any depth", points=1)
def _any_depth_back(draw: Draw) -> Iterator[Case]:
    for layers in (3, 1, 4):
        yield _depth_case(*draw_network(draw, layers))
    m, n = draw.sizes(2)
    for rows in (m, n):
        yield _depth_case(
            draw.normal(rows, n), draw.uniform(0, 1, rows, n), draw_parameters(draw, (n, n, n, n))
        )
    yield _depth_case(draw.normal(1, 1), draw.uniform(0, 1, 1, 1), draw_parameters(draw, (1, 1, 1, 1)))
    X, Y, [(W, b)] = draw_network(draw, 1)
    yield _depth_case(200 * X, Y, [(W / 200, b)])


def _slip(**places: Any) -> Answer:
    """A backward pass with a slip in the places of `Network`."""
    network = Network(**places)

    def answer(activations: Any, Y: Any, parameters: Any) -> Gradients:
        *outputs, Y = floats(*activations, Y)
        return network.backward(outputs, Y, float_parameters(parameters))

    return answer


for _name, (_hint, _places) in SLIPS.items():
    backward.misconception(_name, hint=_hint)(_slip(**_places))


def _with_delta(step: Callable[..., tuple[Any, Any, Any]]) -> Answer:
    """A backward pass, from the last layer to the first.

    step: (A_prev, W, A, delta, layer, layers) -> (dW, db, delta of the layer in front)
    """

    def answer(activations: Any, Y: Any, parameters: Any) -> Gradients:
        *outputs, Y = floats(*activations, Y)
        delta = (outputs[-1] - Y) / len(Y) * sigmoid_slope(outputs[-1])
        gradients: Gradients = []
        for layer in reversed(range(len(parameters))):
            W, A = parameters[layer][0], outputs[layer + 1]
            dW, db, delta = step(outputs[layer], W, A, delta, layer, len(parameters))
            gradients.insert(0, (dW, db))
        return gradients

    return answer


def _back(A_prev: Array, W: Array, delta: Array) -> Array:
    return delta @ W.T * sigmoid_slope(A_prev)


for _name, _hint, _step in (
    (
        "1/m in the last layer only",
        "The last layer is right; the gradients in front of it are m times too large. The 1/m belongs in the last delta, which "
        "hands it on to all layers.",
        lambda A_prev, W, A, delta, layer, layers: (
            A_prev.T @ delta,
            delta.sum(axis=0),
            _back(A_prev, W, delta) * (len(A) if layer == layers - 1 else 1),
        ),
    ),
    (
        "1/m in every layer",
        "Each layer divides by m once more, so the gradients get too small towards the front. The 1/m enters once, in the last "
        "delta.",
        lambda A_prev, W, A, delta, layer, layers: (
            A_prev.T @ delta,
            delta.sum(axis=0),
            _back(A_prev, W, delta) / len(A),
        ),
    ),
    (
        "bias gradient two-dimensional",
        "db has two dimensions, (1, n_out). It has the shape of b, (n_out,): the sum over the examples takes their axis away.",
        lambda A_prev, W, A, delta, layer, layers: (
            A_prev.T @ delta,
            delta.sum(axis=0, keepdims=True),
            _back(A_prev, W, delta),
        ),
    ),
    (
        "bias gradient summed over the outputs",
        "db is summed along the wrong axis: there is one number for each example. The examples are added up, the outputs are not.",
        lambda A_prev, W, A, delta, layer, layers: (
            A_prev.T @ delta,
            delta.sum(axis=1),
            _back(A_prev, W, delta),
        ),
    ),
    (
        "dW averaged",
        "Every dW is divided by m once more. The 1/m of the loss is in delta already.",
        lambda A_prev, W, A, delta, layer, layers: (
            A_prev.T @ delta / len(A),
            delta.sum(axis=0),
            _back(A_prev, W, delta),
        ),
    ),
    (
        "slope of the layer behind",
        "The error passes into the layer in front with the slope of the layer it comes from. The slope that counts is that of "
        "the layer it goes to.",
        lambda A_prev, W, A, delta, layer, layers: (
            A_prev.T @ delta,
            delta.sum(axis=0),
            delta @ W.T * sigmoid_slope(A),
        ),
    ),
    (
        "same delta in every layer",
        "Every layer uses the output's delta. On its way to the front delta is multiplied by weights and slopes, layer by layer.",
        lambda A_prev, W, A, delta, layer, layers: (A_prev.T @ delta, delta.sum(axis=0), delta),
    ),
    (
        "stopped at two layers",
        "The last two layers are right. In a deeper network the delta has to go on, layer by layer, until the first one is "
        "reached.",
        lambda A_prev, W, A, delta, layer, layers: (
            A_prev.T @ delta if layer >= layers - 2 else np.zeros_like(W),
            delta.sum(axis=0) if layer >= layers - 2 else np.zeros(delta.shape[1]),
            _back(A_prev, W, delta),
        ),
    ),
):
    backward.misconception(_name, hint=_hint)(_with_delta(_step))


@backward.misconception(
    "first layer left out",
    hint="There is no pair for the first layer. Its weights multiply X, which is activations[0]: it has a gradient like the others.",
)
def _without_first(activations: Any, Y: Any, parameters: Any) -> Gradients:
    return _slip()(activations, Y, parameters)[1:]


@backward.misconception(
    "db first",
    hint="The pairs are the wrong way round: dW comes first, then db, as in (W, b).",
)
def _db_first(activations: Any, Y: Any, parameters: Any) -> Gradients:
    return [(db, dW) for dW, db in _slip()(activations, Y, parameters)]


@backward.misconception(
    "weights updated on the way",
    hint="The weights are changed in here. backward only reports the gradients; what is done with them is update's business.",
)
def _updates_on_the_way(activations: Any, Y: Any, parameters: Any) -> Gradients:
    gradients = _slip()(activations, Y, parameters)
    for (W, b), (new_W, new_b) in zip(parameters, updated(parameters, gradients, 0.1), strict=True):
        W[...], b[...] = new_W, new_b
    return gradients
