"""Squared error and its gradient (chapter 7.4.1)."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from course.checking import Case, Draw, Exercise
from course.exercises.elementwise import BATCH, LISTS, ONE, examples, in_double_precision, real


def _squared_error(o: Any, y: Any) -> float:
    o, y = real(o), real(y)
    return math.dist(o.ravel(), y.ravel()) ** 2 / (2 * examples(o))


def _central_differences(o: Any, y: Any) -> np.ndarray:
    """Central differences of the loss; exact up to rounding, because the loss is a parabola in every entry."""
    o = real(o).copy()
    gradient = np.empty_like(o)
    for place in np.ndindex(o.shape):
        before = o[place]
        o[place] = before + 0.5
        above = _squared_error(o, y)
        o[place] = before - 0.5
        gradient[place] = above - _squared_error(o, y)
        o[place] = before
    return gradient


squared_error = Exercise("squared_error", call="squared_error(o, y)", oracle=_squared_error)
squared_error_gradient = Exercise(
    "squared_error_gradient",
    call="squared_error_gradient(o, y)",
    oracle=_central_differences,
)


def _one_output_row(draw: Draw) -> Iterator[Case]:
    size = draw.size() + 1
    yield Case((np.array([0.8, 0.1, 0.4]), np.array([1.0, 0.0, 0.0])))
    yield Case((draw.normal(size), draw.normal(size)))
    yield Case((draw.normal(size, scale=20.0), draw.normal(size, scale=20.0)))


def _output_batches(draw: Draw) -> Iterator[Case]:
    m, k = draw.sizes(2)
    yield Case((draw.normal(m, k), draw.normal(m, k)))
    yield Case((draw.normal(k, m, scale=20.0), draw.normal(k, m, scale=20.0)))
    yield Case((draw.normal(m, 1), draw.normal(m, 1)))
    yield Case((draw.normal(1, k), draw.normal(1, k)))


def _output_lists(draw: Draw) -> Iterator[Case]:
    m, k = draw.sizes(2)
    yield Case((np.round(draw.normal(k), 2).tolist(), draw.integers(2, 5, k).tolist()))
    yield Case((draw.integers(-4, 1, m, k).tolist(), draw.integers(2, 5, m, k).tolist()))
    yield Case((draw.integers(-4, 1, k, m).tolist(), draw.integers(2, 5, k, m).tolist()))
    yield Case((draw.integers(-4, 1, m, k), draw.one_hot(m, k).astype(int)))


squared_error.part(ONE, points=1)(in_double_precision(_one_output_row))
squared_error.part(BATCH, points=1)(in_double_precision(_output_batches))
squared_error.part(LISTS, points=0.5)(in_double_precision(_output_lists))
squared_error_gradient.part(ONE, points=1)(_one_output_row)
squared_error_gradient.part(BATCH, points=1)(_output_batches)
squared_error_gradient.part(LISTS, points=0.5)(_output_lists)


def _loss_like(formula: Callable[[np.ndarray, int], Any]) -> Callable[[Any, Any], Any]:
    """A wrong squared error, stated by what it makes of the difference o - y and of m."""
    return lambda o, y: formula(real(o) - real(y), examples(real(o)))


squared_error.misconception("half missing", hint="This is twice the loss of this course: where is the 1/2?")(
    _loss_like(lambda d, m: np.sum(d**2) / m)
)
squared_error.misconception(
    "halved twice", hint="This is half the loss of this course: the 1/2 belongs there once."
)(_loss_like(lambda d, m: np.sum(d**2) / (4 * m)))
squared_error.misconception(
    "mean over all entries",
    hint="This is the mean over all entries. The loss of this course sums over outputs, averages over examples only, and halves.",
)(_loss_like(lambda d, _: np.mean(d**2)))
squared_error.misconception(
    "half the mean over all entries",
    hint="np.mean divides by the number of all entries. Sum over the outputs of an example; average over the examples only.",
)(_loss_like(lambda d, _: np.mean(d**2) / 2))
squared_error.misconception(
    "not averaged over examples",
    hint="For one example this is right. A batch needs the mean over its rows: where is the 1/m?",
)(_loss_like(lambda d, _: np.sum(d**2) / 2))
squared_error.misconception(
    "outputs counted as examples",
    hint="For a batch this is right. A 1-D array is one example with K outputs, so its m is 1, not K.",
)(_loss_like(lambda d, _: np.sum(d**2) / (2 * len(d))))
squared_error.misconception(
    "divided by the number of columns",
    hint="The sum is divided by the number of columns. Rows are the examples: which axis counts them?",
)(_loss_like(lambda d, _: np.sum(d**2) / (2 * d.shape[-1])))
squared_error.misconception(
    "divided by m - 1",
    hint="The sum is divided by m - 1, as for a variance estimated from a sample. The loss averages over all m examples.",
)(_loss_like(lambda d, m: np.sum(d**2) / (2 * max(1, m - 1))))
squared_error.misconception(
    "not squared",
    hint="Positive and negative differences cancel here: each difference must be squared before the sum.",
)(_loss_like(lambda d, m: np.sum(d) / (2 * m)))
squared_error.misconception(
    "sum squared", hint="Here the sum is squared. Each difference must be squared by itself, and then summed."
)(_loss_like(lambda d, m: np.sum(d) ** 2 / (2 * m)))
squared_error.misconception("absolute values", hint="These are sizes of differences, not their squares.")(
    _loss_like(lambda d, m: np.sum(np.abs(d)) / (2 * m))
)
squared_error.misconception(
    "root taken",
    hint="A root has slipped in: this is a distance. The loss is built from the squares themselves.",
)(_loss_like(lambda d, m: np.sqrt(np.sum(d**2)) / m))
squared_error.misconception(
    "not summed",
    hint="The loss is one number. Here each entry (or each example) still has its own: sum over outputs, then average over rows.",
)(_loss_like(lambda d, m: d**2 / (2 * m)))
squared_error.misconception(
    "one loss per example",
    hint="Each example still has a loss of its own: the loss of a batch is one number, their mean.",
)(_loss_like(lambda d, _: np.sum(d**2, axis=-1) / 2))


def _column_against_row(o: np.ndarray, y: np.ndarray) -> np.ndarray:
    """All differences of a column of shape (K, 1) and a row of shape (K,), where both should have been rows."""
    return o[:, None] - y if o.ndim == 1 else o - y


@squared_error.misconception(
    "a column against a row",
    hint="A column of shape (K, 1) minus a row of shape (K,) is a (K, K) table of all differences. "
    "Give both sides the same shape before you subtract.",
)
def _loss_of_all_differences(o: Any, y: Any) -> Any:
    return np.sum(_column_against_row(real(o), real(y)) ** 2) / (2 * examples(real(o)))


@squared_error_gradient.misconception(
    "a column against a row",
    hint="A column of shape (K, 1) minus a row of shape (K,) gives a (K, K) table. The gradient has the shape of o: "
    "give both sides the same shape before you subtract.",
)
def _all_differences(o: Any, y: Any) -> Any:
    return _column_against_row(real(o), real(y)) / examples(real(o))


squared_error_gradient.misconception(
    "sign turned round",
    hint="The sign is turned round: where an output is too large, the loss grows with it, so dJ/do is positive there. "
    "An update that subtracts this one would walk uphill.",
)(_loss_like(lambda d, m: -d / m))
squared_error_gradient.misconception(
    "not divided by m",
    hint="For one example this is right. The loss of a batch is a mean over m rows, and so is its gradient.",
)(_loss_like(lambda d, _: d))
squared_error_gradient.misconception(
    "extra 2",
    hint="Twice too large: the 2 that comes down from the square meets the 1/2 of the loss.",
)(_loss_like(lambda d, m: 2 * d / m))
squared_error_gradient.misconception(
    "half kept",
    hint="Half of what it should be: the square brings down a 2, and it meets the 1/2 of the loss.",
)(_loss_like(lambda d, m: d / (2 * m)))
squared_error_gradient.misconception(
    "divided by all entries",
    hint="This divides by the number of all entries. The loss averages over the examples only, not over the outputs.",
)(_loss_like(lambda d, _: d / d.size))
squared_error_gradient.misconception(
    "mean over all entries",
    hint="This is the gradient of the mean over all entries. The loss of this course has a 1/2, and averages over examples only.",
)(_loss_like(lambda d, _: 2 * d / d.size))
squared_error_gradient.misconception(
    "outputs counted as examples",
    hint="For a batch this is right. A 1-D array is one example with K outputs, so its m is 1, not K.",
)(_loss_like(lambda d, _: d / len(d)))
squared_error_gradient.misconception(
    "divided by the number of columns",
    hint="This divides by the number of columns. Rows are the examples: which axis counts them?",
)(_loss_like(lambda d, _: d / d.shape[-1]))
squared_error_gradient.misconception(
    "divided by m - 1",
    hint="This divides by m - 1, as for a variance estimated from a sample. The loss averages over all m examples.",
)(_loss_like(lambda d, m: d / max(1, m - 1)))
squared_error_gradient.misconception(
    "averaged over the rows",
    hint="Every output of every example has its own partial derivative: the gradient has the shape of o, and its rows are not added up.",
)(_loss_like(lambda d, _: d.mean(axis=0)))
squared_error_gradient.misconception(
    "the loss in place of its gradient",
    hint="These are the squares that the loss adds up. Differentiate them: what is left of a square?",
)(_loss_like(lambda d, m: d**2 / (2 * m)))
squared_error_gradient.misconception(
    "direction only",
    hint="These are the signs of the differences. The slope of a square grows with the difference.",
)(_loss_like(lambda d, m: np.sign(d) / m))
