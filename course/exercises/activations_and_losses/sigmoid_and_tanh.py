"""Sigmoid and tanh with their derivatives (chapter 7.3.1 and 7.3.4)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
from scipy import special

from course.checking import Case, Draw, Exercise
from course.exercises import elementwise
from course.exercises.elementwise import ARRAYS, LISTS, NUMBERS, mixed, real


def naive_sigmoid(x: Any) -> Any:
    """The textbook formula as it stands, which overflows far to the left."""
    return 1 / (1 + np.exp(-real(x)))


def _numbers(draw: Draw) -> Iterator[Case]:
    yield Case((0.0,))
    yield from elementwise.numbers(draw)
    yield from elementwise.telling_numbers(draw)


def _arrays(draw: Draw) -> Iterator[Case]:
    yield from elementwise.arrays(draw)
    yield from elementwise.telling_arrays(draw)
    yield from elementwise.shapes(draw)


def _lists(draw: Draw) -> Iterator[Case]:
    yield from elementwise.lists_and_whole_numbers(draw)
    yield from elementwise.telling_lists(draw)


sigmoid = Exercise("sigmoid", call="sigmoid(x)", oracle=lambda x: special.expit(real(x)))


sigmoid.part(NUMBERS, points=0.5)(_numbers)
sigmoid.part(ARRAYS, points=0.5)(_arrays)
sigmoid.part(LISTS, points=0.5)(_lists)


@sigmoid.part("far tails, without overflow or warning", points=1.5)
def _sigmoid_tails(draw: Draw) -> Iterator[Case]:
    """Tails are right in absolute terms, so an answer may clip where the sigmoid is 0 or 1 to eight digits."""
    far = (
        -1000.0,
        1000.0,
        -10_000,
        10_000,
        np.array([-40.0, 0.0, 40.0]),
        -12.5,
        12.5,
        np.array([-20.0, -3.0, 1.5, 20.0]),
        draw.uniform(-1e4, -750, draw.size()),
        draw.uniform(750, 1e4, draw.size()),
        mixed(draw, *draw.sizes(2)) * 3000,
    )
    for x in far:
        yield Case((x,), atol=1e-8, quiet=True)


sigmoid.misconception(
    "overflow at -1000",
    hint="The formula is right, but far to the left exp(-x) is too large for a float and NumPy warns of an "
    "overflow. Write the function so that exp never gets a large positive argument.",
)(naive_sigmoid)

sigmoid.misconception(
    "overflow at +1000",
    hint="Far to the right exp(x) is too large for a float, and inf divided by inf is nan. This form is safe for "
    "negative x only: what is safe for positive x?",
)(lambda x: np.exp(real(x)) / (1 + np.exp(real(x))))


@sigmoid.misconception(
    "both branches calculated",
    hint="The values are right, but np.where calculates both branches for every entry before it chooses, the "
    "overflowing one as well. Give exp an argument that is safe in both branches, or calculate on a mask.",
)
def _both_branches(x: Any) -> Any:
    x = real(x)
    return np.where(x >= 0, 1 / (1 + np.exp(-x)), np.exp(x) / (1 + np.exp(x)))


sigmoid.misconception(
    "sign of the exponent",
    hint="This falls from 1 to 0 while the sigmoid rises from 0 to 1: look at the sign in the exponent.",
)(lambda x: special.expit(-real(x)))

sigmoid.misconception(
    "missing brackets",
    hint="At 0 the sigmoid is 1/2. Division comes before addition in Python: which brackets are missing?",
)(lambda x: 1 / 1 + np.exp(-real(x)))

sigmoid.misconception(
    "derivative in place of the function",
    hint="This is the derivative of the sigmoid, a bump that falls to 0 on both sides. Asked is the function itself.",
)(lambda x: special.expit(real(x)) * special.expit(-real(x)))

sigmoid.misconception(
    "tanh in place of sigmoid",
    hint="These values run from -1 to 1: that is tanh. The sigmoid runs from 0 to 1.",
)(lambda x: np.tanh(real(x)))

sigmoid.misconception(
    "nan replaced by 0",
    hint="Far to the right exp(x) is too large for a float, and the nan that comes of it has been replaced by 0; but "
    "there the sigmoid is 1. This form is safe for negative x only: what is safe for positive x?",
)(lambda x: np.nan_to_num(np.exp(real(x)) / (1 + np.exp(real(x)))))


def _clipped(limit: float) -> Callable[[Any], Any]:
    return lambda x: special.expit(np.clip(real(x), -limit, limit))


for _limit in (5, 6, 8, 10, 12, 15, 16):
    sigmoid.misconception(
        f"clipped at {_limit}",
        hint=f"Clipping x is a good idea, but ±{_limit} is so small a limit that it changes the values in the tails. "
        "Limits in the hundreds are both safe and exact.",
    )(_clipped(_limit))


@sigmoid.misconception(
    "rounded to whole numbers",
    hint="With whole numbers as input the result is cut down to whole numbers: an array made like the input holds "
    "integers only. Turn the input into floats first.",
)
def _as_integers(x: Any) -> Any:
    result = np.empty_like(x)
    result[...] = special.expit(x)
    return result


sigmoid.misconception(
    "no minus sign and no 1",
    hint="exp(-x) alone is not yet the sigmoid: at 0 it gives 1, and to the left it grows without end.",
)(lambda x: np.exp(-real(x)))


sigmoid_derivative = Exercise(
    "sigmoid_derivative",
    call="sigmoid_derivative(x)",
    oracle=lambda x: 0.25 / np.cosh(real(x) / 2) ** 2,
)


def _smooth_numbers(draw: Draw) -> Iterator[Case]:
    yield from _numbers(draw)
    yield Case((draw.number(-8, -4),))


def _smooth_arrays(draw: Draw) -> Iterator[Case]:
    yield from _arrays(draw)
    yield Case((np.array([-30.0, -1.0, 0.0, 0.5, 30.0]),))


sigmoid_derivative.part(NUMBERS, points=0.5)(_smooth_numbers)
sigmoid_derivative.part(ARRAYS, points=1)(_smooth_arrays)
sigmoid_derivative.part(LISTS, points=0.5)(_lists)

sigmoid_derivative.misconception(
    "output taken for the input",
    hint="This is right if x were the output of the sigmoid. Here x is the pre-activation: which step turns it into the output?",
)(lambda x: real(x) * (1 - real(x)))

sigmoid_derivative.misconception(
    "sigmoid applied twice",
    hint="The derivative is taken at the sigmoid's output in place of x: the sigmoid is applied once too often.",
)(lambda x: 0.25 / np.cosh(special.expit(real(x)) / 2) ** 2)

sigmoid_derivative.misconception(
    "the function in place of its derivative",
    hint="This is the sigmoid itself. Its slope is greatest at 0, and falls to 0 on both sides.",
)(lambda x: special.expit(real(x)))

sigmoid_derivative.misconception(
    "sign turned round",
    hint="The sigmoid rises everywhere, so its derivative can't be negative. Which way round does the difference stand?",
)(lambda x: -special.expit(real(x)) * special.expit(-real(x)))

sigmoid_derivative.misconception(
    "the rule of tanh",
    hint="One minus the square of the output is the rule for tanh. At 0 the sigmoid's slope is 1/4.",
)(lambda x: 1 - special.expit(real(x)) ** 2)

sigmoid_derivative.misconception(
    "plus in place of minus",
    hint="Check the sign inside the bracket: far to the right the slope must go to 0, and here it goes to 2.",
)(lambda x: special.expit(real(x)) * (1 + special.expit(real(x))))

sigmoid_derivative.misconception(
    "one factor only",
    hint="Only one of the two factors is there. To the far left the sigmoid is flat, so its derivative must go to 0 there, too.",
)(lambda x: special.expit(-real(x)))

sigmoid_derivative.misconception(
    "numerator left out",
    hint="The chain rule brings down one more factor: the derivative of what stands in the denominator.",
)(lambda x: special.expit(real(x)) ** 2)


tanh = Exercise("tanh", call="tanh(x)", oracle=lambda x: np.tanh(real(x)))


tanh.part(NUMBERS, points=0.5)(_numbers)
tanh.part(ARRAYS, points=0.5)(_arrays)
tanh.part(LISTS, points=0.5)(_lists)


@tanh.part("far out, without nan", points=0.5)
def _tanh_tails(draw: Draw) -> Iterator[Case]:
    yield Case((-1000.0,))
    yield Case((1000.0,))
    yield Case((np.array([-25.0, 0.0, 25.0]),))
    yield Case((np.array([-5.0, 0.5, 5.0]),))
    yield Case((4.0,))
    yield Case((mixed(draw, *draw.sizes(2)) * 1000,))


tanh.misconception(
    "nan far out",
    hint="Far out exp is too large for a float, and inf divided by inf is nan. A stable sigmoid has solved this "
    "already: tanh can be built from it.",
)(lambda x: (np.exp(real(x)) - np.exp(-real(x))) / (np.exp(real(x)) + np.exp(-real(x))))

tanh.misconception(
    "nan on the left",
    hint="Far to the left exp(-2x) is too large for a float, and inf divided by inf is nan. A stable sigmoid has "
    "solved this already: tanh can be built from it.",
)(lambda x: (1 - np.exp(-2 * real(x))) / (1 + np.exp(-2 * real(x))))

tanh.misconception(
    "nan replaced by 0",
    hint="Far out exp is too large for a float, and the nan that comes of it has been replaced by 0; but there tanh is 1 or -1. "
    "A stable sigmoid has solved this already: tanh can be built from it.",
)(lambda x: np.nan_to_num((np.exp(real(x)) - np.exp(-real(x))) / (np.exp(real(x)) + np.exp(-real(x)))))

tanh.misconception(
    "inner 2 missing",
    hint="The curve runs from -1 to 1, but it rises only half as steeply: at 0 the slope of tanh is 1. Look at the sigmoid's argument.",
)(lambda x: 2 * special.expit(real(x)) - 1)

tanh.misconception(
    "outer 2 missing",
    hint="This runs from -1 to 0. The sigmoid has a range of length 1, tanh one of length 2.",
)(lambda x: special.expit(2 * real(x)) - 1)

tanh.misconception(
    "not shifted",
    hint="This runs from 0 to 2, tanh from -1 to 1: something is left to subtract.",
)(lambda x: 2 * special.expit(2 * real(x)))

tanh.misconception("sign turned round", hint="tanh rises from -1 to 1. This one falls.")(
    lambda x: -np.tanh(real(x))
)

tanh.misconception(
    "derivative in place of the function",
    hint="This is the derivative of tanh, a bump of height 1. Asked is the function itself.",
)(lambda x: 1 / np.cosh(real(x)) ** 2)

tanh.misconception(
    "tan in place of tanh",
    hint="This is the tangent of trigonometry. tanh is the hyperbolic one, made of exp.",
)(lambda x: np.tan(real(x)))


tanh_derivative = Exercise(
    "tanh_derivative",
    call="tanh_derivative(x)",
    oracle=lambda x: 1 / np.cosh(real(x)) ** 2,
)

tanh_derivative.part(NUMBERS, points=0.5)(_smooth_numbers)
tanh_derivative.part(ARRAYS, points=1)(_smooth_arrays)
tanh_derivative.part(LISTS, points=0.5)(_lists)

tanh_derivative.misconception(
    "square missing",
    hint="A square is missing: far to the left this goes to 2, while the slope of tanh goes to 0 on both sides.",
)(lambda x: 1 - np.tanh(real(x)))

tanh_derivative.misconception(
    "output taken for the input",
    hint="This is right if x were the output of tanh. Here x is the pre-activation: which step turns it into the output?",
)(lambda x: 1 - real(x) ** 2)

tanh_derivative.misconception(
    "tanh applied twice",
    hint="The derivative is taken at the output of tanh in place of x: tanh is applied once too often.",
)(lambda x: 1 - np.tanh(np.tanh(real(x))) ** 2)

tanh_derivative.misconception(
    "the function in place of its derivative",
    hint="This is tanh itself. Its slope is 1 at 0 and falls to 0 on both sides.",
)(lambda x: np.tanh(real(x)))

tanh_derivative.misconception(
    "the rule of the sigmoid",
    hint="Output times (1 - output) is the rule for the sigmoid. At 0 the slope of tanh is 1.",
)(lambda x: np.tanh(real(x)) * (1 - np.tanh(real(x))))

tanh_derivative.misconception(
    "plus in place of minus",
    hint="Check the sign before the square: far out the slope must go to 0, and here it goes to 2.",
)(lambda x: 1 + np.tanh(real(x)) ** 2)

tanh_derivative.misconception(
    "sign turned round",
    hint="tanh rises everywhere, so its derivative can't be negative. Which way round does the difference stand?",
)(lambda x: np.tanh(real(x)) ** 2 - 1)

tanh_derivative.misconception(
    "one cosh too few",
    hint="The slope is related to cosh by a square: one factor is missing.",
)(lambda x: 1 / np.cosh(real(x)))

tanh_derivative.misconception(
    "chain rule's factor missing",
    hint="If tanh is written with a sigmoid, two factors come out when it is differentiated, the outer 2 and the "
    "inner 2. The slope at 0 must be 1.",
)(lambda x: special.expit(2 * real(x)) * special.expit(-2 * real(x)))

tanh_derivative.misconception(
    "one 2 only",
    hint="Half of what it should be: if tanh is written with a sigmoid, two factors come out when it is differentiated, "
    "the outer 2 and the inner 2, and one of them is missing. The slope at 0 must be 1.",
)(lambda x: 2 * special.expit(2 * real(x)) * special.expit(-2 * real(x)))

tanh_derivative.misconception(
    "inner argument not doubled",
    hint="At 0 this is right, but it falls too slowly to both sides: the sigmoid inside tanh is taken at 2x, and so is its slope.",
)(lambda x: 4 * special.expit(real(x)) * special.expit(-real(x)))
