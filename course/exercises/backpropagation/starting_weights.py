"""A right `initialise_parameters` with places to slip, and the slips (lab 5.3)."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from typing import Any

import numpy as np

from course.exercises.backpropagation.probes import Answer
from course.exercises.networks import Array

SCHEMES = ("zeros", "constant", "uniform", "normal", "xavier")
RANDOM = ("uniform", "normal", "xavier")
Fill = Callable[[int, int, np.random.Generator, float], Array]


def xavier_spread(n_in: int, n_out: int) -> float:
    return 1 / np.sqrt(n_in)


def initialiser(
    fills: dict[str, Fill] | None = None,
    bias: Callable[[int, np.random.Generator], Array] = lambda n_out, rng: np.zeros(n_out),
    shape: Callable[[int, int], tuple[int, int]] = lambda n_in, n_out: (n_in, n_out),
    generator: Callable[[np.random.Generator], Any] = lambda rng: rng,
) -> Answer:
    """A right `initialise_parameters`, or one with a slip in one of its places.

    fills      (n_in, n_out, rng, scale) -> W, for the schemes that are to differ from the right ones
    bias       (n_out, rng) -> b
    shape      (n_in, n_out) -> the shape that W gets
    generator  (rng) -> what is drawn from
    """
    chosen = FILLS | (fills or {})

    def answer(
        sizes: Any, scheme: str, rng: np.random.Generator, scale: float = 1.0
    ) -> list[tuple[Array, Array]]:
        if scheme not in chosen:
            raise ValueError(f"unknown scheme {scheme!r}; known are {', '.join(chosen)}")
        rng = generator(rng)
        return [
            (chosen[scheme](*shape(n_in, n_out), rng, scale), bias(n_out, rng))
            for n_in, n_out in itertools.pairwise(sizes)
        ]

    return answer


FILLS: dict[str, Fill] = {
    "zeros": lambda n_in, n_out, rng, scale: np.zeros((n_in, n_out)),
    "constant": lambda n_in, n_out, rng, scale: np.full((n_in, n_out), float(scale)),
    "uniform": lambda n_in, n_out, rng, scale: (2 * rng.random((n_in, n_out)) - 1) * scale,
    "normal": lambda n_in, n_out, rng, scale: scale * rng.standard_normal((n_in, n_out)),
    "xavier": lambda n_in, n_out, rng, scale: xavier_spread(n_in, n_out) * rng.standard_normal((n_in, n_out)),
}


def _gaussian(spread: Callable[[int, int, float], float]) -> Fill:
    def fill(n_in: int, n_out: int, rng: np.random.Generator, scale: float) -> Array:
        return spread(n_in, n_out, scale) * rng.standard_normal((n_in, n_out))

    return fill


def _even(low: Callable[[float], float], high: Callable[[float], float]) -> Fill:
    def fill(n_in: int, n_out: int, rng: np.random.Generator, scale: float) -> Array:
        return rng.uniform(low(scale), high(scale), (n_in, n_out))

    return fill


def _shared_row(fill: Fill) -> Fill:
    """One row is drawn and used for every input."""
    return lambda n_in, n_out, rng, scale: np.repeat(fill(1, n_out, rng, scale), n_in, axis=0)


def _one_number(spread: Callable[[int, float], float]) -> Fill:
    return lambda n_in, n_out, rng, scale: np.full((n_in, n_out), spread(n_in, scale) * rng.standard_normal())


def _random_bias(n_out: int, rng: np.random.Generator) -> Array:
    return rng.standard_normal(n_out)


class _Legacy:
    """The global generator, under the names of a Generator's methods."""

    @staticmethod
    def random(shape: Any) -> Array:
        return np.random.random_sample(shape)  # noqa: NPY002 - the misconception itself

    @staticmethod
    def standard_normal(shape: Any = None) -> Any:
        return np.random.standard_normal(shape)  # noqa: NPY002


def _anew(sizes: Any, scheme: str, rng: np.random.Generator, scale: float = 1.0) -> list[tuple[Array, Array]]:
    seed = int(rng.integers(2**31))
    return [
        layer
        for pair in itertools.pairwise(sizes)
        for layer in initialiser()(pair, scheme, np.random.default_rng(seed), scale)
    ]


def _no_error(
    sizes: Any, scheme: str, rng: np.random.Generator, scale: float = 1.0
) -> list[tuple[Array, Array]]:
    return initialiser()(sizes, scheme if scheme in SCHEMES else "normal", rng, scale)


def _mute(sizes: Any, scheme: str, rng: np.random.Generator, scale: float = 1.0) -> list[tuple[Array, Array]]:
    if scheme not in SCHEMES:
        raise ValueError(f"unknown scheme {scheme!r}")
    return initialiser()(sizes, scheme, rng, scale)


def _key_error(
    sizes: Any, scheme: str, rng: np.random.Generator, scale: float = 1.0
) -> list[tuple[Array, Array]]:
    return initialiser()(sizes, {known: known for known in SCHEMES}[scheme], rng, scale)


SLIPS: dict[str, tuple[str, Answer]] = {
    "fan-out in place of fan-in": (
        '"xavier" counts what comes out of the layer. A unit adds up what comes in, n_in products, so n_in belongs in the '
        "standard deviation: that is the number of rows of W.",
        initialiser({"xavier": _gaussian(lambda n_in, n_out, scale: np.sqrt(1 / n_out))}),
    ),
    "variance in place of standard deviation": (
        '"xavier" hands the variance 1/n_in to a function that wants the standard deviation. Which of the two does '
        "rng.normal take as its scale?",
        initialiser({"xavier": _gaussian(lambda n_in, n_out, scale: 1 / n_in)}),
    ),
    "mean of fan-in and fan-out": (
        'This is the other formula that goes by the name Xavier, with n_in and n_out. Here "xavier" looks at n_in alone.',
        initialiser({"xavier": _gaussian(lambda n_in, n_out, scale: np.sqrt(2 / (n_in + n_out)))}),
    ),
    "two over fan-in": (
        'The weights of "xavier" are √2 times too large: 2/n_in is meant for ReLU, which loses half of what it gets.',
        initialiser({"xavier": _gaussian(lambda n_in, n_out, scale: np.sqrt(2 / n_in))}),
    ),
    "xavier times scale": (
        '"xavier" depends on scale here. It takes its size from n_in alone, whatever scale is.',
        initialiser({"xavier": _gaussian(lambda n_in, n_out, scale: scale * np.sqrt(1 / n_in))}),
    ),
    "xavier multiplied": (
        'The weights of "xavier" grow with n_in. The more products a unit adds up, the smaller each of them has to be.',
        initialiser({"xavier": _gaussian(lambda n_in, n_out, scale: np.sqrt(n_in))}),
    ),
    "xavier's limit": (
        '"xavier" draws evenly between ±√(1/n_in). Even draws spread less than their limit says: here √(1/n_in) is the '
        "standard deviation itself.",
        initialiser(
            {"xavier": lambda i, o, rng, scale: rng.uniform(-np.sqrt(1 / i), np.sqrt(1 / i), (i, o))}
        ),
    ),
    "xavier like normal": (
        '"xavier" is the same as "normal" here. Its standard deviation is √(1/n_in), so that it differs from layer to layer.',
        initialiser({"xavier": FILLS["normal"]}),
    ),
    "normal: variance scale": (
        'In "normal" scale is taken as a variance. It is the standard deviation: no root is needed.',
        initialiser({"normal": _gaussian(lambda n_in, n_out, scale: np.sqrt(scale))}),
    ),
    "normal: scale squared": (
        'In "normal" the scale is squared. It is the standard deviation, which is what rng.normal takes, too.',
        initialiser({"normal": _gaussian(lambda n_in, n_out, scale: scale**2)}),
    ),
    "normal: scale forgotten": (
        '"normal" has the standard deviation 1 whatever scale is.',
        initialiser({"normal": _gaussian(lambda n_in, n_out, scale: 1.0)}),
    ),
    "uniform in place of normal": (
        '"normal" draws evenly from an interval: there is not a single weight beyond its ends. A normal distribution has none.',
        initialiser({"normal": FILLS["uniform"]}),
    ),
    "uniform: no negative weights": (
        'The weights of "uniform" lie between 0 and scale. The interval goes from -scale to scale.',
        initialiser({"uniform": _even(lambda scale: 0.0, lambda scale: scale)}),
    ),
    "uniform: half as wide": (
        'The weights of "uniform" lie between -scale/2 and scale/2. From -scale to scale is twice as wide.',
        initialiser({"uniform": _even(lambda scale: -scale / 2, lambda scale: scale / 2)}),
    ),
    "uniform: scale forgotten": (
        '"uniform" draws from -1 to 1 whatever scale is.',
        initialiser({"uniform": _even(lambda scale: -1.0, lambda scale: 1.0)}),
    ),
    "normal in place of uniform": (
        '"uniform" draws from a normal distribution, so some weights lie far beyond scale. Evenly means: no number of the '
        "interval is more likely than another.",
        initialiser({"uniform": FILLS["normal"]}),
    ),
    "constant: always one": (
        '"constant" makes every weight 1 whatever scale is.',
        initialiser({"constant": lambda n_in, n_out, rng, scale: np.ones((n_in, n_out))}),
    ),
    "zeros: ones": (
        'The weights of "zeros" are not 0. Are they filled with scale, or with ones?',
        initialiser({"zeros": FILLS["constant"]}),
    ),
    "biases drawn": (
        "The biases are drawn as well. They start at 0 in every scheme: the weights alone have to be told apart.",
        initialiser(bias=_random_bias),
    ),
    "biases one": (
        "The biases are 1. They start at 0 in every scheme.",
        initialiser(bias=lambda n_out, rng: np.ones(n_out)),
    ),
    "bias two-dimensional": (
        "Each bias has two dimensions, (1, n_out). There is one number for each output: the shape is (n_out,).",
        initialiser(bias=lambda n_out, rng: np.zeros((1, n_out))),
    ),
    "bias of the wrong size": (
        "A bias has one entry for each input of its layer. It is added to the outputs: one entry for each of those.",
        lambda sizes, scheme, rng, scale=1.0: [
            (W, np.zeros(len(W))) for W, _ in initialiser()(sizes, scheme, rng, scale)
        ],
    ),
    "weights transposed": (
        "The weights have the shape (n_out, n_in). In this course W[i, j] leads from input i to output j: (n_in, n_out).",
        initialiser(shape=lambda n_in, n_out: (n_out, n_in)),
    ),
    "a layer too many": (
        "There is a layer for each size. Sizes are those of inputs and outputs; a layer lies between two of them, so there is "
        "one fewer.",
        lambda sizes, scheme, rng, scale=1.0: initialiser()([sizes[0], *sizes], scheme, rng, scale),
    ),
    "last layer missing": (
        "The last layer is missing. Between four sizes there are three layers.",
        lambda sizes, scheme, rng, scale=1.0: initialiser()(sizes, scheme, rng, scale)[:-1],
    ),
    "global random state": (
        "The weights come from np.random, the random state that everybody shares. Draw from the rng that is passed in: then "
        "whoever passes it decides what comes.",
        initialiser(generator=lambda rng: _Legacy),
    ),
    "new generator": (
        "A new generator is made inside, so that every call gives the same weights whatever rng is passed in. Draw from rng "
        "itself.",
        initialiser(generator=lambda rng: np.random.default_rng(0)),
    ),
    "new generator without a seed": (
        "A new generator is made inside, and nobody can repeat what it draws. Draw from the rng that is passed in.",
        initialiser(generator=lambda rng: np.random.default_rng()),
    ),
    "one draw for the whole layer": (
        "A single random number fills the whole layer. Then its units are equal and stay so: each weight needs a draw of its "
        "own.",
        initialiser(
            {
                "uniform": lambda i, o, rng, scale: np.full((i, o), rng.uniform(-scale, scale)),
                "normal": _one_number(lambda n_in, scale: scale),
                "xavier": _one_number(lambda n_in, scale: np.sqrt(1 / n_in)),
            }
        ),
    ),
    "one row for all inputs": (
        "All rows of W are the same draw, so every input gets the same weights. Each entry needs a draw of its own.",
        initialiser({scheme: _shared_row(FILLS[scheme]) for scheme in ("uniform", "normal")}),
    ),
    "every layer starts the generator anew": (
        "Layers of equal shape get the same weights: the generator starts again in each of them.",
        _anew,
    ),
    "unknown scheme let through": (
        "A scheme that does not exist is treated like one that does. A slip of the pen in the name should not go unnoticed: "
        "raise a ValueError.",
        _no_error,
    ),
    "known schemes not listed": (
        "The ValueError does not say which schemes there are. Whoever reads it wants to know what to write.",
        _mute,
    ),
    "KeyError": (
        "An unknown scheme raises a KeyError, the dictionary's own. Ask first whether the name is known, and raise a "
        "ValueError that lists the names.",
        _key_error,
    ),
}
"""Name, then the hint and the answer with the slip."""
