"""How a network class is looked at: it is built from given parameters, and each property is judged by itself.

What a network does with its gradients is compared with its own gradients, so that a slip in one method costs the points
of that method. Whether the gradients are right, `autograd` says.
"""

from __future__ import annotations

import functools
import itertools
import pickle
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from course.checking import Accepts, Case, Draw
from course.checking.values import NotPlain, as_array, name_of_type, plain
from course.exercises import networks
from course.exercises.networks import Gradients

Array = np.ndarray
Make = Callable[..., Any]
Parameters = list[tuple[Array, Array]]
Activations = tuple[str | None, ...]

SAME = 1e-7
"""Relative difference that is put down to rounding, whatever the order of the sums."""


@dataclass(frozen=True, eq=False)
class Problem:
    """Parameters of a network with data that fit.

    X           shape (m, n_in)
    Y           shape (m, n_out), any targets
    parameters  one (W, b) a layer
    activations one name a layer
    """

    X: Array
    Y: Array
    parameters: Parameters
    activations: Activations

    @property
    def args(self) -> tuple[Any, ...]:
        return self.X, self.Y, self.parameters, self.activations

    @property
    def widths(self) -> str:
        """ "3-5-2" """
        first = [len(self.parameters[0][0])]
        return "-".join(str(width) for width in [*first, *(len(b) for _, b in self.parameters)])

    @property
    def in_words(self) -> str:
        names = {str(name) for name in self.activations}
        functions = names.pop() if len(names) == 1 else ", ".join(map(str, self.activations))
        return f"{self.widths} network ({functions}), {len(self.X)} row{'s' * (len(self.X) > 1)}"


def drawn(
    draw: Draw, widths: Sequence[int], activations: Sequence[str | None] = (), m: int = 0, scale: float = 0.8
) -> Problem:
    """A problem with these widths; by default the sigmoid everywhere, and more examples than any layer has units."""
    parameters = [
        (draw.normal(n_in, n_out, scale=scale), draw.normal(n_out, scale=scale))
        for n_in, n_out in itertools.pairwise(widths)
    ]
    m = m or max(widths) + 1
    names = tuple(activations) or ("sigmoid",) * len(parameters)
    return Problem(draw.normal(m, widths[0]), draw.normal(m, widths[-1]), parameters, names)


def build(make: Make, make_layer: Make, parameters: Parameters, activations: Activations) -> Any:
    """A network of the answer with these parameters."""
    network = make()
    for (W, b), name in zip(parameters, activations, strict=True):
        network.add_layer(make_layer(*W.shape, name, weights=W.copy(), bias=b.copy()))
    return network


def parameters_of(network: Any) -> Parameters:
    """Copies of the weights and biases that the network's layers have now."""
    return [(np.array(layer.weights), np.array(layer.bias)) for layer in network.layers]


def own_gradients(network: Any, X: Array, Y: Array) -> Gradients:
    """What the answer's `gradients` hands back, as pairs of arrays. Raises NotPlain where it is no list of pairs."""
    value = network.gradients(X, Y)
    if not isinstance(value, list | tuple) or not all(
        isinstance(pair, list | tuple) and len(pair) == 2 for pair in value
    ):
        kind = "a list" if isinstance(value, list | tuple) else name_of_type(value)
        raise NotPlain(f"{kind}, where a list with a pair (dW, db) for each layer is meant")
    if len(value) != len(network.layers):
        raise NotPlain(f"{len(value)} pairs (dW, db) for {len(network.layers)} layers")
    return [(np.array(dW, dtype=np.float64), np.array(db, dtype=np.float64)) for dW, db in value]


def true_gradients(X: Array, Y: Array, parameters: Parameters, activations: Activations) -> Gradients:
    """The gradients of J by `autograd`."""
    return _remembered(pickle.dumps((X, Y, parameters, activations)))


@functools.lru_cache(maxsize=512)
def _remembered(problem: bytes) -> Gradients:
    """Cached, because every misconception is tried on the same problems as the answer."""
    return networks.autograd_gradients(*pickle.loads(problem))


def says(wanted: str) -> Accepts:
    """Holds for the very words."""
    return Accepts(wanted, lambda value: isinstance(value, str) and value == wanted)


def same(one: Any, other: Any) -> bool:
    """Whether two plain values are the same array up to rounding."""
    left, right = as_array(plain(one)), as_array(plain(other))
    if left is None or right is None or left.shape != right.shape:
        return False
    return bool(
        np.allclose(left, right, rtol=SAME, atol=SAME * max(1e-3, float(np.max(np.abs(right), initial=0.0))))
    )


def same_parameters(one: Parameters, other: Parameters) -> bool:
    return len(one) == len(other) and all(
        same(W, V) and same(b, c) for (W, b), (V, c) in zip(one, other, strict=True)
    )


def gradient_case(problem: Problem) -> Case:
    """(dW of the last layer, its db, dWs of the layers in front, their dbs) beside autograd's."""

    def use(
        make: Make, make_layer: Make, X: Array, Y: Array, parameters: Parameters, names: Activations
    ) -> Any:
        return _in_four(own_gradients(build(make, make_layer, parameters, names), X, Y))

    expected = _in_four(true_gradients(*problem.args))
    return Case(problem.args, expected, use=use, shown=f"gradients(X, Y), {problem.in_words}")


def _in_four(gradients: Gradients) -> Any:
    *front, (dW, db) = gradients
    return dW, db, tuple(dW for dW, _ in front), tuple(db for _, db in front)


def whole_gradient_case(problem: Problem) -> Case:
    """All pairs at once."""

    def use(
        make: Make, make_layer: Make, X: Array, Y: Array, parameters: Parameters, names: Activations
    ) -> Any:
        return tuple(own_gradients(build(make, make_layer, parameters, names), X, Y))

    return Case(
        problem.args,
        tuple(true_gradients(*problem.args)),
        use=use,
        shown=f"gradients(X, Y), {problem.in_words}",
    )


Change = Callable[[Any, Make, Problem], None]
UNTOUCHED = "the gradients that a new network gives"


def undisturbed_case(problem: Problem, change: Change, shown: str) -> Case:
    """The gradients after `change`, beside those of a network that is built anew with the same parameters."""

    def use(
        make: Make, make_layer: Make, X: Array, Y: Array, parameters: Parameters, names: Activations
    ) -> str:
        network = build(make, make_layer, parameters, names)
        change(network, make_layer, problem)
        now = parameters_of(network)
        found = own_gradients(network, X, Y)
        anew = build(make, make_layer, now, tuple(layer.activation for layer in network.layers))
        return UNTOUCHED if same_parameters(found, own_gradients(anew, X, Y)) else "other gradients"

    return Case(problem.args, says(UNTOUCHED), use=use, shown=shown)


def _all(pairs: Parameters, place: int) -> list[Array]:
    """The weights (place 0) or the biases (place 1) of all layers."""
    return [pair[place] for pair in pairs]


MOVED = "what it was, minus learning_rate times the network's own gradients"


def update_case(problem: Problem, learning_rate: float, times: int = 1) -> Case:
    """(how the weights move, how the biases move) in an update, in words; `times` tells which of several is looked at."""

    def use(
        make: Make, make_layer: Make, X: Array, Y: Array, parameters: Parameters, names: Activations
    ) -> Any:
        network = build(make, make_layer, parameters, names)
        for _ in range(times - 1):
            network.backpropagation(X, Y, learning_rate)
        before = parameters_of(network)
        gradients = own_gradients(build(make, make_layer, before, names), X, Y)
        network.backpropagation(X, Y, learning_rate)
        after = parameters_of(network)
        return tuple(
            _motion(_all(before, place), _all(after, place), _all(gradients, place), learning_rate)
            for place in (0, 1)
        )

    shown = f"backpropagation(X, Y, {learning_rate}), call number {times}, {problem.in_words}"
    return Case(problem.args, (says(MOVED), says(MOVED)), use=use, shown=shown)


_FACTORS = {
    1.0: MOVED,
    0.0: "what it was: nothing has moved",
    -1.0: "what it was, plus learning_rate times the gradients",
    2.0: "moved twice as far as it should",
}
"""How far all arrays have moved, as a multiple of -learning_rate times the gradient."""


def _motion(before: list[Array], after: list[Array], gradients: list[Array], learning_rate: float) -> str:
    """How a network's arrays have moved, in words."""
    for old, new in zip(before, after, strict=True):
        if new.shape != old.shape:
            return f"an array of shape {new.shape} where one of shape {old.shape} was"
    for factor, words in _FACTORS.items():
        steps = (old - factor * learning_rate * slope for old, slope in zip(before, gradients, strict=True))
        if all(same(new, wanted) for new, wanted in zip(after, steps, strict=True)):
            return words
    for layer, (old, new, slope) in enumerate(zip(before, after, gradients, strict=True), start=1):
        if not same(new, old - learning_rate * slope):
            off = float(np.max(np.abs(new - (old - learning_rate * slope))))
            return f"off in layer {layer} by up to {off:.3g}"
    return MOVED


def after_updates_case(problem: Problem, learning_rate: float, updates: int = 2) -> Case:
    """Weights and biases after a few updates, beside descent with autograd's gradients."""

    def use(
        make: Make, make_layer: Make, X: Array, Y: Array, parameters: Parameters, names: Activations
    ) -> Any:
        network = build(make, make_layer, parameters, names)
        for _ in range(updates):
            network.backpropagation(X, Y, learning_rate)
        return tuple(parameters_of(network))

    expected = problem.parameters
    for _ in range(updates):
        gradients = true_gradients(problem.X, problem.Y, expected, problem.activations)
        expected = networks.updated(expected, gradients, learning_rate)
    shown = (
        f"weights and biases after {updates} times backpropagation(X, Y, {learning_rate}), {problem.in_words}"
    )
    return Case(problem.args, tuple(expected), use=use, shown=shown)
