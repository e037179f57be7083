"""Softmax and its Jacobian (chapter 7.4.2)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import autograd
import autograd.numpy as anp
import numpy as np
from scipy import special

from course.checking import Case, Draw, Exercise
from course.exercises.elementwise import BATCH, LARGE, LISTS, in_double_precision, real

FAR_ROWS = np.array(
    [[1000.0, 1001.5, 999.0, 998.0], [-1000.0, -1002.0, -1001.0, -999.5], [0.0, 0.5, -0.5, 2.0]]
)
"""Logits whose rows lie so far apart that a shift common to all rows helps only one of them."""

FAR_ABOVE_THE_MEAN = np.array([1000.0, -1000.0, -1000.5, -1000.0, -999.0])
"""One logit so far above the others that a shift by their mean still overflows."""

FAR_ABOVE_THE_FIRST = np.array([-1000.0, 0.0, 1000.0, 1000.5])
"""Logits so far above the first one that a shift by the first still overflows."""

FIRST_FAR_BELOW = np.array([[-1000.0, 0.0, 1000.0], [-999.0, 1000.0, 0.5], [-1.0, 999.0, 1000.0]])
"""The same in each row of a batch."""


softmax = Exercise("softmax", call="softmax(z)", oracle=lambda z: special.softmax(real(z), axis=-1))


@softmax.part("one row of logits", points=0.5)
@in_double_precision
def _logit_rows(draw: Draw) -> Iterator[Case]:
    yield Case((np.array([2.0, 1.0, 0.1]),))
    yield Case((draw.normal(draw.size(), scale=2.0),))
    yield Case((draw.uniform(1.0, 5.0, draw.size() + 1),))


@softmax.part(BATCH, points=1)
@in_double_precision
def _logit_batches(draw: Draw) -> Iterator[Case]:
    m, k = draw.sizes(2)
    yield Case((draw.normal(m, k, scale=2.0),))
    yield Case((draw.normal(k, m, scale=2.0),))
    yield Case((draw.normal(k, k, scale=2.0),))
    yield Case((draw.normal(1, k),))


@softmax.part(LISTS, points=0.5)
def _logit_lists(draw: Draw) -> Iterator[Case]:
    m, k = draw.sizes(2)
    yield Case((list(range(k)),))
    yield Case((np.round(draw.normal(m, k), 2).tolist(),))
    yield Case((draw.integers(-3, 4, m, k),))


@softmax.part(LARGE, points=1)
def _large_logits(draw: Draw) -> Iterator[Case]:
    yield Case((np.array([1000.0, 999.0, -1000.0]),))
    yield Case((np.array([-1000.0, -1001.0, -1000.5]),))
    yield Case((np.array([-1000.0, 0.0, 1000.0]),))
    yield Case((FAR_ABOVE_THE_FIRST,))
    yield Case((FIRST_FAR_BELOW,))
    yield Case((FAR_ABOVE_THE_MEAN,))
    yield Case((1000 + draw.normal(draw.size()),))
    yield Case((FAR_ROWS,))


def exp_over(z: Any, **axis: Any) -> np.ndarray:
    """exp over its sum; the shift, common to all rows, keeps this from overflowing where that is not the point."""
    z = real(z)
    powers = np.exp(z)
    return powers / np.sum(powers, **axis)


softmax.misconception(
    "not shifted",
    hint="The formula is right, but exp(1000) is too large for a float (and exp(-1000) is 0). Softmax does not change when "
    "the same number is subtracted from all logits of a row: which number keeps every exponent at 0 or below?",
)(lambda z: exp_over(z, axis=-1, keepdims=True))


def shifted_by_the_first(z: Any) -> np.ndarray:
    """Softmax that is safe only where the first logit is not far below the largest."""
    return exp_over(real(z) - real(z)[..., :1], axis=-1, keepdims=True)


softmax.misconception(
    "shifted by the first logit",
    hint="Each row is shifted by its first logit. Where another logit lies far above it, exp still gets a large positive number: "
    "which logit of the row leaves every exponent at 0 or below?",
)(shifted_by_the_first)


@softmax.misconception(
    "over the wrong axis",
    hint="The columns add up to 1 here. Each example is a row, and its own probabilities must add up to 1.",
)
def _over_columns(z: Any) -> Any:
    return special.softmax(real(z), axis=0)


softmax.misconception(
    "over everything",
    hint="All entries of the batch together add up to 1. Each row by itself must: tell the sum its axis, and keep the dimension.",
)(lambda z: special.softmax(real(z)))


@softmax.misconception(
    "row sums not lined up",
    hint="The sums have shape (m,), and so can't be lined up with rows of an (m, K) array. Keep the summed dimension as one of length 1.",
)
def _sums_not_lined_up(z: Any) -> Any:
    z = real(z)
    powers = np.exp(z - z.max(axis=-1, keepdims=True))
    return powers / powers.sum(axis=-1)


@softmax.misconception(
    "one shift for the whole batch",
    hint="The shift is taken from the largest logit of the whole batch. A row that lies far below it has nothing left but 0/0: "
    "each row needs its own shift.",
)
def _common_shift(z: Any) -> Any:
    z = real(z)
    return exp_over(z - z.max(), axis=-1, keepdims=True)


@softmax.misconception(
    "the caller's array changed",
    hint="The shift is written into the array that was handed in (`z -= ...` does that), and its owner finds it changed.",
)
def _shift_in_place(z: Any) -> Any:
    z = z if isinstance(z, np.ndarray) else real(z)
    z -= z.max(axis=-1, keepdims=True)
    return exp_over(z, axis=-1, keepdims=True)


softmax.misconception(
    "not divided by the sum", hint="These are not yet probabilities: what must a row add up to?"
)(lambda z: np.exp(real(z)))
softmax.misconception(
    "shares without exp",
    hint="This divides the logits by their sum. Logits can be negative, probabilities can't: exp comes first.",
)(lambda z: real(z) / real(z).sum(axis=-1, keepdims=True))
softmax.misconception(
    "sigmoid of each entry",
    hint="Each entry is squeezed by itself here. Softmax makes the entries of a row compete for a total of 1.",
)(lambda z: special.expit(real(z)))
softmax.misconception(
    "logarithm of softmax", hint="These are logarithms of the probabilities. Asked are the probabilities."
)(lambda z: special.log_softmax(real(z), axis=-1))
softmax.misconception(
    "sign of the exponent",
    hint="The largest logit gets the smallest probability here: look at the sign in the exponent.",
)(lambda z: special.softmax(-real(z), axis=-1))
softmax.misconception(
    "divided by the norm", hint="The squares of the entries add up to 1 here. The entries themselves must."
)(lambda z: np.exp(real(z)) / np.linalg.norm(np.exp(real(z)), axis=-1, keepdims=True))


def _jacobian(z: Any) -> np.ndarray:
    """By automatic differentiation of softmax, shifted by a constant so that it stays finite."""
    largest = np.max(real(z))

    def shifted_softmax(logits: Any) -> Any:
        powers = anp.exp(logits - largest)
        return powers / anp.sum(powers)

    return autograd.jacobian(shifted_softmax)(real(z))


softmax_jacobian = Exercise(
    "softmax_jacobian",
    call="softmax_jacobian(z)",
    oracle=_jacobian,
)


@softmax_jacobian.part("every entry", points=2)
def _jacobians(draw: Draw) -> Iterator[Case]:
    yield Case((np.array([2.0, 1.0, 0.1]),))
    yield Case((draw.normal(draw.size(), scale=1.5),))
    yield Case((draw.normal(draw.size() + 1),))


@softmax_jacobian.part(LISTS, points=0.5)
def _jacobian_lists(draw: Draw) -> Iterator[Case]:
    yield Case(([1, 0, -1],))
    yield Case((np.round(draw.normal(draw.size()), 2).tolist(),))


@softmax_jacobian.part(LARGE, points=0.5)
def _jacobian_large(draw: Draw) -> Iterator[Case]:
    yield Case((1000 + draw.normal(draw.size()),))
    yield Case((-1000 + draw.normal(draw.size()),))
    yield Case((np.array([-1000.0, 0.0, 1000.0]),))
    yield Case((FAR_ABOVE_THE_FIRST,))
    yield Case((FAR_ABOVE_THE_FIRST[::-1],))
    yield Case((FAR_ABOVE_THE_MEAN,))


def _jacobian_like(formula: Callable[[np.ndarray], Any]) -> Callable[[Any], Any]:
    """A wrong Jacobian, stated by what it makes of the probabilities."""
    return lambda z: formula(special.softmax(real(z)))


softmax_jacobian.misconception(
    "diagonal only",
    hint="Only the case i = j is there. Raising one logit lowers every other probability, so the entries off the diagonal are not 0.",
)(_jacobian_like(lambda p: np.diag(p * (1 - p))))
softmax_jacobian.misconception(
    "a vector in place of a matrix",
    hint="This is one number per logit. Every probability depends on every logit: the derivatives fill a (K, K) matrix.",
)(_jacobian_like(lambda p: p * (1 - p)))
softmax_jacobian.misconception(
    "sign turned round",
    hint="All signs are turned round: raising a logit raises its own probability, so the diagonal is positive.",
)(_jacobian_like(lambda p: np.outer(p, p) - np.diag(p)))
softmax_jacobian.misconception(
    "off the diagonal with a plus",
    hint="Off the diagonal the sign is wrong: raising one logit takes probability away from the others. Each row must add up to 0.",
)(_jacobian_like(lambda p: np.diag(p) + np.outer(p, p) - 2 * np.diag(p**2)))
softmax_jacobian.misconception(
    "the case i ≠ j everywhere",
    hint="The formula for i ≠ j is used on the diagonal as well. There the numerator depends on the logit, too, and one more term appears.",
)(_jacobian_like(lambda p: -np.outer(p, p)))
softmax_jacobian.misconception(
    "the case i = j everywhere",
    hint="The formula for i = j is used off the diagonal as well. There the numerator does not depend on the logit.",
)(_jacobian_like(lambda p: p[:, None] * (1 - p)))
softmax_jacobian.misconception(
    "products not taken pair by pair",
    hint="Off the diagonal stands a square of one probability in place of the product of two: every p_i must meet every p_j.",
)(_jacobian_like(lambda p: np.diag(p) - p**2))
softmax_jacobian.misconception(
    "p_i twice in place of p_i and p_j",
    hint="Off the diagonal stands the row's own probability, squared. The bracket holds the probability of the logit that "
    "is moved, so the product is that of two different ones.",
)(_jacobian_like(lambda p: np.diag(p) - (p**2)[:, None]))
softmax_jacobian.misconception(
    "ones on the diagonal",
    hint="The identity matrix has a 1 on its diagonal, where a probability belongs: p_i multiplies the whole bracket, "
    "its first term as well.",
)(_jacobian_like(lambda p: np.eye(len(p)) - np.outer(p, p)))
softmax_jacobian.misconception(
    "softmax applied twice",
    hint="Softmax is applied to the probabilities once more. It belongs to the logits, and only once.",
)(_jacobian_like(lambda p: np.diag(special.softmax(p)) - np.outer(special.softmax(p), special.softmax(p))))
softmax_jacobian.misconception(
    "shifted by the first logit",
    hint="The logits are shifted by the first one. Where another lies far above it, exp still gets a large positive number: "
    "which logit leaves every exponent at 0 or below?",
)(lambda z: np.diag(shifted_by_the_first(z)) - np.outer(shifted_by_the_first(z), shifted_by_the_first(z)))
softmax_jacobian.misconception(
    "inner product in place of outer",
    hint="The products of probabilities were added up to one number. A matrix needs each p_i times each p_j by itself.",
)(_jacobian_like(lambda p: np.diag(p) - p @ p))
softmax_jacobian.misconception(
    "of the logarithm",
    hint="This is the Jacobian of the logarithm of softmax: one factor p_i is missing in every row.",
)(_jacobian_like(lambda p: np.eye(len(p)) - p))
softmax_jacobian.misconception(
    "not shifted",
    hint="For ordinary logits this is right, but exp(1000) is too large for a float. Build on a softmax that shifts its logits.",
)(lambda z: np.diag(exp_over(z)) - np.outer(exp_over(z), exp_over(z)))
