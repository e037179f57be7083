"""What the probes of notebook 05 share: networks with fresh sizes, and results looked at one property at a time."""

from __future__ import annotations

import copy
import functools
import itertools
from collections.abc import Callable
from typing import Any

from course.checking import Accepts, Draw
from course.checking.values import NotPlain, as_array, describe, plain
from course.exercises.networks import Array, Gradients

Answer = Callable[..., Any]
NUMBERS_DRAWN = 4


def different_sizes(draw: Draw, count: int) -> tuple[int, ...]:
    """`count` sizes, all different; the first ones are drawn, the others follow on from the largest one."""
    drawn = draw.sizes(NUMBERS_DRAWN)
    return tuple(itertools.islice(itertools.chain(drawn, itertools.count(max(drawn) + 1)), count))


def draw_parameters(draw: Draw, sizes: tuple[int, ...], scale: float = 0.8) -> Gradients:
    """A list of (W, b), all entries from N(0, scale²)."""
    return [
        (draw.normal(n_in, n_out, scale=scale), draw.normal(n_out, scale=scale))
        for n_in, n_out in itertools.pairwise(sizes)
    ]


def draw_network(draw: Draw, layers: int, scale: float = 0.8) -> tuple[Array, Array, Gradients]:
    """(X, Y, parameters) of a network with so many layers of weights; m and all widths differ."""
    m, *sizes = different_sizes(draw, layers + 2)
    return (
        draw.normal(m, sizes[0], scale=1.2),
        draw.uniform(0, 1, m, sizes[-1]),
        draw_parameters(draw, tuple(sizes), scale),
    )


def on_copies(answer: Answer, *args: Any) -> Any:
    """Whether an answer changes its arguments is judged by a part of its own; here it gets copies."""
    return answer(*copy.deepcopy(args))


def sigmoid_slope(A: Array) -> Array:
    """σ'(Z), from A = σ(Z)."""
    return A * (1 - A)


def widths(parameters: Gradients) -> str:
    """ "3-5-2"."""
    return "-".join(str(size) for size in (len(parameters[0][0]), *(len(b) for _, b in parameters)))


def count(number: int, noun: str) -> str:
    """ "1 layer", "3 layers"."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


class NothingBack(Exception):
    """The answer hands back None."""


def none_stays(results: int = 1) -> Callable[[Answer], Answer]:
    """Decorator of a case's use: None where the answer hands back None, so that a missing return reads as what it is.

    results  how many results the use has; each of them is None then
    """

    def decorate(use: Answer) -> Answer:
        @functools.wraps(use)
        def wrapped(*args: Any) -> Any:
            try:
                return use(*args)
            except NothingBack:
                return None if results == 1 else (None,) * results

        return wrapped

    return decorate


def pairs_of(result: Any) -> list[tuple[Any, Any]]:
    """A result as plain pairs, one a layer.

    Raises NothingBack for None, and NotPlain, saying what it is, for anything else that is no list of pairs.
    """
    layers = plain(result)
    if layers is None:
        raise NothingBack
    if not isinstance(layers, tuple):
        raise NotPlain(f"{describe(layers)}, where a list with one pair a layer is meant")
    for place, layer in enumerate(layers, start=1):
        # An array of two rows is no pair: a layer's weights and biases differ in shape.
        if not isinstance(layer, tuple) or len(layer) != 2:
            raise NotPlain(f"a list in which entry {place} is {describe(layer)}, where a pair is meant")
    return list(layers)


def shape_of(value: Any) -> str:
    array = as_array(value)
    return describe(value) if array is None else str(array.shape)


def shapes_of(pairs: list[tuple[Any, Any]]) -> str:
    """ "(3, 5) (5,); (5, 2) (2,)": the shapes of all layers in a row."""
    return "; ".join(f"{shape_of(first)} {shape_of(second)}" for first, second in pairs) or "no layer"


def the_word(wanted: str) -> Accepts:
    """Expects this very text."""
    return Accepts(wanted, lambda value: isinstance(value, str) and value == wanted)
