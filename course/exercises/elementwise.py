"""Probes and helpers shared by activations and losses: numbers, arrays, lists and whole numbers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import numpy as np

from course.checking import Case, Draw

NUMBERS = "single numbers"
ARRAYS = "arrays, entry by entry"
LISTS = "lists and whole numbers"
ONE = "one example"
BATCH = "a batch"
LARGE = "logits around 1000"

DOUBLE_PRECISION = 1e-8
"""Relative tolerance of values: wide enough for any way of calculating in float64, too narrow for float32."""

SINGLE_PRECISION = 1e-5
"""Relative tolerance where the input is float32: an answer may calculate in its precision."""


Cases = Callable[[Draw], Iterator[Case]]


def in_double_precision(cases: Cases) -> Cases:
    """The same probes, held to DOUBLE_PRECISION."""

    def held(draw: Draw) -> Iterator[Case]:
        for case in cases(draw):
            yield replace(case, rtol=DOUBLE_PRECISION)

    return held


def real(x: Any) -> np.ndarray:
    """`x` as a float64 array, lists and whole numbers included."""
    return np.asarray(x, dtype=np.float64)


def examples(x: np.ndarray) -> int:
    """The number of rows m; a 1-D array is one example."""
    return 1 if x.ndim == 1 else x.shape[0]


def mixed(draw: Draw, *shape: int) -> np.ndarray:
    """Numbers between 0.2 and 3 in size; signs alternate, so that both sides of 0 are always there."""
    return draw.uniform(0.2, 3.0, *shape) * np.resize([1.0, -1.0], shape)


def _value(*args: Any) -> Case:
    return Case(args, rtol=DOUBLE_PRECISION)


def numbers(draw: Draw, *more: Any) -> Iterator[Case]:
    """A positive and a negative number; `more` are further arguments."""
    yield _value(draw.number(0.2, 3), *more)
    yield _value(draw.number(-3, -0.2), *more)


def arrays(draw: Draw, *more: Any) -> Iterator[Case]:
    """One and two dimensions, and single precision."""
    yield _value(mixed(draw, draw.size()), *more)
    yield _value(mixed(draw, *draw.sizes(2)), *more)
    yield Case((mixed(draw, draw.size()).astype(np.float32), *more), rtol=SINGLE_PRECISION)


def whole_numbers(draw: Draw, *more: Any) -> Iterator[Case]:
    """Python ints and int arrays; no entry is 0."""
    yield _value(int(draw.integers(1, 4)), *more)
    yield _value(-int(draw.integers(1, 4)), *more)
    yield _value(-draw.integers(1, 4, draw.size()), *more)
    yield _value(draw.integers(1, 4, draw.size()) * np.array([[1], [-1]]), *more)


def lists_and_whole_numbers(draw: Draw, *more: Any) -> Iterator[Case]:
    """Whole numbers, then a list and a list of lists."""
    yield from whole_numbers(draw, *more)
    yield _value(np.round(mixed(draw, draw.size()), 2).tolist(), *more)
    yield _value(np.round(mixed(draw, *draw.sizes(2)), 2).tolist(), *more)


def telling_numbers(draw: Draw, *more: Any) -> Iterator[Case]:
    """Numbers near 0 that float32 rounds by more than DOUBLE_PRECISION, and that a threshold at 1 takes for small."""
    for number in (0.3, -0.7, 0.6, -0.9):
        yield _value(number, *more)


def telling_arrays(draw: Draw, *more: Any) -> Iterator[Case]:
    """As `telling_numbers`; two arrays of one shape in a row find an answer that remembers."""
    yield _value(np.array([0.3, -0.7, 0.6, -0.9]), *more)
    yield _value(np.array([-0.2, 1.3, -2.7, 0.55]), *more)


def telling_lists(draw: Draw, *more: Any) -> Iterator[Case]:
    """As `telling_arrays`, with lists of lists that make square matrices."""
    yield _value([[0.3, -0.7], [0.6, -0.9]], *more)
    yield _value([[-0.2, 1.3], [-2.7, 0.55]], *more)


def shapes(draw: Draw, *more: Any) -> Iterator[Case]:
    """One row, one column, a square matrix and three dimensions: the result has the shape of the input."""
    size = draw.size()
    for shape in ((1, size), (size, 1), (size, size), (2, size, 3)):
        yield _value(mixed(draw, *shape), *more)
