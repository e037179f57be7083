"""ReLU and leaky ReLU with their derivatives (chapter 7.3.2 and 7.3.3)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np

from course.checking import Between, Case, Draw, Exercise
from course.exercises import elementwise
from course.exercises.elementwise import ARRAYS, LISTS, NUMBERS, real

SMALL = (1e-6, -1e-6, 1e-3, -1e-3)
"""So near to 0 that a threshold above 0, or a difference quotient with a coarse h, takes the wrong side."""

STEEP = 0.85
"""A leak above 1/2: p itself, not something near it, must be used."""


def _lists(draw: Draw) -> Iterator[Case]:
    yield from elementwise.lists_and_whole_numbers(draw)
    yield from elementwise.telling_lists(draw)


def _near_zero(*more: Any) -> Iterator[Case]:
    for x in SMALL:
        yield Case((x, *more))


relu = Exercise("relu", call="relu(x)", oracle=lambda x: np.clip(real(x), 0.0, None))


@relu.part(NUMBERS, points=0.5)
def _relu_numbers(draw: Draw) -> Iterator[Case]:
    yield from elementwise.numbers(draw)
    yield from elementwise.telling_numbers(draw)
    yield from _near_zero()
    yield Case((0.0,))
    yield Case((-1000.0,))
    yield Case((1000.0,))


@relu.part(ARRAYS + ", the caller's untouched", points=0.5)
def _relu_arrays(draw: Draw) -> Iterator[Case]:
    yield from elementwise.arrays(draw)
    yield from elementwise.telling_arrays(draw)
    yield from elementwise.shapes(draw)
    yield Case((np.array([-2.5, 0.0, 2.5]),))
    yield Case((np.array(SMALL),))


relu.part(LISTS, points=0.5)(_lists)


@relu.misconception(
    "the caller's array changed",
    hint="The values are right, but they are written into the array that was handed in, and its owner finds it "
    "changed. np.asarray makes no copy of an array; work on a copy, or build a new array.",
)
def _cut_in_place(x: Any) -> Any:
    x = np.asarray(x)
    x[x < 0] = 0
    return x


relu.misconception(
    "wrong side cut off",
    hint="Here the positive side is set to 0. ReLU keeps what is positive.",
)(lambda x: np.minimum(0.0, real(x)))

relu.misconception(
    "size in place of positive part",
    hint="Negative inputs come out positive: that is the absolute value. ReLU gives 0 for them.",
)(lambda x: np.abs(real(x)))

relu.misconception(
    "derivative in place of the function",
    hint="This is the derivative, a step from 0 to 1. Asked is the function: positive inputs pass unchanged.",
)(lambda x: np.heaviside(real(x), 0.0))

relu.misconception(
    "one maximum for the whole array",
    hint="This takes a single maximum over the whole array. ReLU compares every entry with 0 by itself.",
)(lambda x: np.maximum(np.max(real(x)), 0.0))

relu.misconception("nothing cut off", hint="Negative inputs pass unchanged here. ReLU gives 0 for them.")(
    np.float64
)

relu.misconception(
    "negative entries left out",
    hint="Negative entries are dropped, so the result is shorter than the input. Each of them must become a 0 in its own place.",
)(lambda x: real(x)[real(x) > 0])

relu.misconception(
    "leaky",
    hint="A little of the negative side still comes through: that is leaky ReLU. Plain ReLU gives exactly 0 there.",
)(lambda x: np.where(real(x) > 0, real(x), 0.01 * real(x)))


relu_derivative = Exercise(
    "relu_derivative",
    call="relu_derivative(x)",
    oracle=lambda x: np.heaviside(real(x), 0.0),
)


@relu_derivative.part(NUMBERS + ", 0 included", points=0.5)
def _relu_slope_numbers(draw: Draw) -> Iterator[Case]:
    yield from elementwise.numbers(draw)
    yield from elementwise.telling_numbers(draw)
    yield from _near_zero()
    yield Case((0.0,), expected=Between(0.0, 1.0))


@relu_derivative.part(ARRAYS, points=0.5)
def _relu_slope_arrays(draw: Draw) -> Iterator[Case]:
    yield from elementwise.arrays(draw)
    yield from elementwise.telling_arrays(draw)
    yield from elementwise.shapes(draw)
    yield Case((np.array(SMALL),))
    yield Case(
        (np.array([-2.0, 0.0, 3.0]),), expected=Between(np.array([0.0, 0.0, 1.0]), np.array([0.0, 1.0, 1.0]))
    )


relu_derivative.part(LISTS, points=0.5)(_lists)


@relu_derivative.misconception(
    "the caller's array changed",
    hint="The slopes are written into the array that was handed in, and its owner finds it changed. Build a new array.",
)
def _slopes_in_place(x: Any) -> Any:
    x = np.asarray(x)
    positive = x > 0
    x[~positive] = 0
    x[positive] = 1
    return x


relu_derivative.misconception(
    "the function in place of its derivative",
    hint="This is ReLU itself. Its slope does not grow with x: what is the slope of a straight line through 0 at 45 degrees?",
)(lambda x: np.maximum(0.0, real(x)))

relu_derivative.misconception(
    "sides swapped", hint="The two sides are swapped: where ReLU is flat, its slope is 0."
)(lambda x: np.heaviside(-real(x), 0.0))

relu_derivative.misconception(
    "sign of x",
    hint="On the negative side ReLU is flat, it does not fall: its slope there is 0, not -1.",
)(lambda x: np.sign(real(x)))

relu_derivative.misconception(
    "slope 1 everywhere",
    hint="On the negative side ReLU is flat. Which slope does a flat line have?",
)(lambda x: np.ones_like(real(x)))

relu_derivative.misconception(
    "a mask in place of numbers",
    hint="A mask of True and False is not yet a slope: turn it into numbers, so that what follows can calculate with it.",
)(lambda x: real(x) > 0)

relu_derivative.misconception(
    "divided by x",
    hint="ReLU divided by x is right except at 0, where 0/0 is nan. The slope needs no division: look at the sign of x.",
)(lambda x: np.maximum(0.0, real(x)) / real(x))


leaky_relu = Exercise(
    "leaky_relu",
    call="leaky_relu(x, p=0.01)",
    oracle=lambda x, p=0.01: np.clip(real(x), 0.0, None) + p * np.clip(real(x), None, 0.0),
)


def _leaky_numbers(draw: Draw) -> Iterator[Case]:
    yield from elementwise.numbers(draw)
    yield from elementwise.numbers(draw, draw.number(0.05, 0.4))
    yield from elementwise.telling_numbers(draw, STEEP)
    yield from _near_zero(STEEP)


def _leaky_arrays(draw: Draw) -> Iterator[Case]:
    yield from elementwise.arrays(draw)
    yield from elementwise.arrays(draw, draw.number(0.05, 0.4))
    yield from elementwise.telling_arrays(draw, STEEP)
    yield from elementwise.shapes(draw, draw.number(0.05, 0.4))
    yield Case((np.array(SMALL), STEEP))


def _leaky_lists(draw: Draw) -> Iterator[Case]:
    yield from elementwise.lists_and_whole_numbers(draw)
    yield from elementwise.whole_numbers(draw, draw.number(0.05, 0.4))
    yield from elementwise.whole_numbers(draw, STEEP)
    yield from elementwise.telling_lists(draw, STEEP)


@leaky_relu.part(NUMBERS, points=0.5)
def _leaky_relu_numbers(draw: Draw) -> Iterator[Case]:
    yield from _leaky_numbers(draw)
    yield Case((0.0, 0.2))
    yield Case((-1000.0,))


leaky_relu.part(ARRAYS, points=0.5)(_leaky_arrays)
leaky_relu.part(LISTS, points=0.5)(_leaky_lists)

leaky_relu.misconception(
    "leak on the wrong side",
    hint="Here positive inputs are made small and negative ones pass. The leak belongs to the negative side.",
)(lambda x, p=0.01: np.where(real(x) < 0, real(x), p * real(x)))

leaky_relu.misconception(
    "sign of the leak",
    hint="A negative input must give a (small) negative output: here it comes out positive.",
)(lambda x, p=0.01: np.where(real(x) < 0, -p * real(x), real(x)))

leaky_relu.misconception(
    "p not used",
    hint="With the default p this is right, but when another p is handed in the result does not change: use the argument.",
)(lambda x, p=0.01: np.where(real(x) < 0, 0.01 * real(x), real(x)))

leaky_relu.misconception(
    "compared with p",
    hint="Small positive inputs are scaled as well: p is a slope, not a place on the x-axis. Where does leaky ReLU bend?",
)(lambda x, p=0.01: np.where(real(x) > p, real(x), p * real(x)))

leaky_relu.misconception(
    "leak on both sides",
    hint="Positive inputs are scaled by p as well. They must pass unchanged; the leak belongs to the negative side only.",
)(lambda x, p=0.01: p * real(x))

leaky_relu.misconception(
    "constant leak",
    hint="The negative side is a straight line of slope p, not a constant: it depends on x.",
)(lambda x, p=0.01: np.where(real(x) < 0, p, real(x)))

leaky_relu.misconception(
    "no leak", hint="The negative side gives 0: that is plain ReLU. Leaky ReLU lets a little through."
)(lambda x, p=0.01: np.maximum(0.0, real(x)))

leaky_relu.misconception(
    "derivative in place of the function",
    hint="These are slopes, 1 and p. Asked is the function: the slope times x.",
)(lambda x, p=0.01: np.where(real(x) < 0, p, 1.0))


@leaky_relu.misconception(
    "the caller's array changed",
    hint="The values are written into the array that was handed in, and its owner finds it changed. Work on a copy.",
)
def _leak_in_place(x: Any, p: float = 0.01) -> Any:
    x = x if isinstance(x, np.ndarray) and x.dtype.kind == "f" else real(x)
    x[x < 0] *= p
    return x


@leaky_relu.misconception(
    "rounded to whole numbers",
    hint="With whole numbers as input the leak is cut down to 0: an array made like the input holds integers only. "
    "Turn the input into floats first.",
)
def _leak_as_integers(x: Any, p: float = 0.01) -> Any:
    result = np.array(x)
    result[result < 0] = p * result[result < 0]
    return result


leaky_relu_derivative = Exercise(
    "leaky_relu_derivative",
    call="leaky_relu_derivative(x, p=0.01)",
    oracle=lambda x, p=0.01: p + (1 - p) * np.heaviside(real(x), 0.0),
)


@leaky_relu_derivative.part(NUMBERS + ", 0 included", points=0.5)
def _leaky_slope_numbers(draw: Draw) -> Iterator[Case]:
    yield from _leaky_numbers(draw)
    for p in (0.3, STEEP):
        yield Case((0.0, p), expected=Between(p, 1.0))


@leaky_relu_derivative.part(ARRAYS, points=0.5)
def _leaky_slope_arrays(draw: Draw) -> Iterator[Case]:
    yield from _leaky_arrays(draw)
    for p in (0.01, STEEP):
        slopes = Between(np.array([p, p, 1.0]), np.array([p, 1.0, 1.0]))
        yield Case((np.array([-2.0, 0.0, 3.0]), p), expected=slopes)


leaky_relu_derivative.part(LISTS, points=0.5)(_leaky_lists)

leaky_relu_derivative.misconception(
    "sides swapped",
    hint="The slopes of the two sides are swapped: the small slope belongs to the negative side.",
)(lambda x, p=0.01: np.where(real(x) < 0, 1.0, p))

leaky_relu_derivative.misconception(
    "sign of the leak",
    hint="On the negative side the function still rises, slowly: its slope is positive there.",
)(lambda x, p=0.01: np.where(real(x) < 0, -p, 1.0))

leaky_relu_derivative.misconception(
    "the function in place of its derivative",
    hint="This is leaky ReLU itself. A slope does not grow with x: each side has one slope.",
)(lambda x, p=0.01: np.where(real(x) < 0, p * real(x), real(x)))

leaky_relu_derivative.misconception(
    "slope of plain ReLU",
    hint="On the negative side the slope is 0 here, as for plain ReLU. Leaky ReLU keeps a small slope.",
)(lambda x, p=0.01: np.heaviside(real(x), 0.0))

leaky_relu_derivative.misconception(
    "p not used",
    hint="With the default p this is right, but when another p is handed in the result does not change: use the argument.",
)(lambda x, p=0.01: np.where(real(x) < 0, 0.01, 1.0))

leaky_relu_derivative.misconception(
    "x left standing",
    hint="On the negative side x is still there. Differentiating p times x leaves a constant.",
)(lambda x, p=0.01: np.where(real(x) < 0, p * real(x), 1.0))


@leaky_relu_derivative.misconception(
    "rounded to whole numbers",
    hint="With whole numbers as input the small slope is cut down to 0: np.ones_like makes integers out of "
    "integers. Ask for floats.",
)
def _slopes_as_integers(x: Any, p: float = 0.01) -> Any:
    slopes = np.ones_like(x)
    slopes[np.asarray(x) < 0] = p
    return slopes


@leaky_relu_derivative.misconception(
    "the caller's array changed",
    hint="The slopes are written into the array that was handed in, and its owner finds it changed. Build a new array.",
)
def _leaky_slopes_in_place(x: Any, p: float = 0.01) -> Any:
    x = x if isinstance(x, np.ndarray) and x.dtype.kind == "f" else real(x)
    negative = x < 0
    x[negative] = p
    x[~negative] = 1
    return x


leaky_relu_derivative.misconception(
    "compared with p",
    hint="Small positive inputs get the slope of the negative side: p is a slope, not a place on the x-axis. "
    "Where does leaky ReLU bend?",
)(lambda x, p=0.01: np.where(real(x) > p, 1.0, p))

leaky_relu_derivative.misconception(
    "0 at the bend",
    hint="Only at exactly 0 this is not right. The slopes of the two sides are p and 1, and 0 does not lie between them.",
)(lambda x, p=0.01: np.select([real(x) > 0, real(x) < 0], [1.0, p], 0.0))

leaky_relu_derivative.misconception(
    "both slopes added at the bend",
    hint="Only at exactly 0 this is not right: both sides count 0 as theirs, and their slopes add up to 1 + p. Give 0 to one side.",
)(lambda x, p=0.01: 1.0 * (real(x) >= 0) + p * (real(x) <= 0))

leaky_relu_derivative.misconception(
    "a half at the bend",
    hint="Only at exactly 0 this is not right: a half lies between the two slopes for small p only. Choose a value that works for every p.",
)(lambda x, p=0.01: np.select([real(x) > 0, real(x) < 0], [1.0, p], 0.5))

leaky_relu_derivative.misconception(
    "divided by x",
    hint="Leaky ReLU divided by x is right except at 0, where 0/0 is nan. The slope needs no division: look at the sign of x.",
)(lambda x, p=0.01: np.where(real(x) > 0, real(x), p * real(x)) / real(x))
