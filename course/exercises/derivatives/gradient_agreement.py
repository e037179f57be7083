"""The comparison of two gradients by relative error (chapter 7.1)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from course.checking import Case, Draw, Exercise


def relative_errors(analytic: Any, numerical: Any) -> np.ndarray:
    """|a - n| / max(|a|, |n|) entry by entry, with 0 for two zeros."""
    a, n = np.asarray(analytic, dtype=np.float64), np.asarray(numerical, dtype=np.float64)
    size = np.maximum(np.abs(a), np.abs(n))
    return np.divide(np.abs(a - n), size, out=np.zeros(size.shape), where=size != 0)


def _agree_oracle(analytic: Any, numerical: Any, tolerance: float = 1e-6) -> bool:
    if np.shape(analytic) != np.shape(numerical):
        return False
    return bool(np.max(relative_errors(analytic, numerical), initial=0.0) <= tolerance)


gradients_agree = Exercise(
    "gradients_agree", call="gradients_agree(analytic, numerical, tolerance=1e-6)", oracle=_agree_oracle
)
CLOSE = 1 + 1e-9
BIG_ENOUGH = (0.5, 1.5)
"""Entries of one order of size: an error per entry and an error per array then say the same."""


def _agree(words: str, analytic: Any, numerical: Any, *tolerance: float) -> Case:
    return Case((analytic, numerical, *tolerance), expected=True, shown=_shown(words, *tolerance))


def _differ(words: str, analytic: Any, numerical: Any, *tolerance: float) -> Case:
    return Case((analytic, numerical, *tolerance), expected=False, shown=_shown(words, *tolerance))


def _shown(words: str, *tolerance: float) -> str:
    """Arrays as such say little; `words` say how the two gradients differ."""
    call = ", ".join(["analytic", "numerical", *(f"{limit:g}" for limit in tolerance)])
    return f"gradients_agree({call}) with {words}"


def _signed(draw: Draw, *shape: int) -> np.ndarray:
    """Entries of one order of size with alternating signs."""
    return draw.uniform(*BIG_ENOUGH, *shape) * np.resize([1.0, -1.0], shape)


@gradients_agree.part("relative to the size of the gradients", points=1.5)
def _relative(draw: Draw) -> Iterator[Case]:
    gradient = _signed(draw, draw.size())
    matrix = _signed(draw, *draw.sizes(2))
    number = np.float64(draw.number(1, 3))
    ramp = np.linspace(*BIG_ENOUGH, gradient.size)
    sizes = np.abs(gradient)
    yield _agree("one larger by the factor 1 + 1e-9", gradient, gradient * CLOSE)
    yield _differ("numerical larger by 1 %", gradient, gradient * 1.01)
    yield _agree("one larger by the factor 1 + 1e-7", gradient, gradient * (1 + 1e-7))
    yield _differ("one larger by the factor 1 + 2e-5", gradient, gradient * (1 + 2e-5))
    yield _differ("one larger by the factor 1 + 5e-6", gradient, gradient * (1 + 5e-6))
    yield _differ("analytic larger by 1 %", gradient * 1.01, gradient)
    yield _differ("positive entries, numerical smaller by 1 %", sizes, 0.99 * sizes)
    yield _differ("negative entries, numerical larger in size by 1 %", -sizes, -1.01 * sizes)
    yield _differ("negative entries, numerical smaller in size by 1 %", -sizes, -0.99 * sizes)
    yield _agree("entries near 1e9, equal to nine digits", 1e9 * matrix, 1e9 * matrix * CLOSE)
    yield _agree("entries near 1e-9, equal to nine digits", 1e-9 * matrix, 1e-9 * matrix * CLOSE)
    yield _differ("entries near 1e-9, one twice the other", 1e-9 * matrix, 2e-9 * matrix)
    yield _differ("entries near 1e-9, opposite signs", 1e-9 * gradient, -1e-9 * gradient)
    yield _differ("entries near 1e9, one larger by 0.1 %", 1e9 * matrix, 1.001e9 * matrix)
    yield _agree("one larger by 0.1 %", matrix, 1.001 * matrix, 0.05)
    yield _differ("one larger by 30 %", matrix, 1.3 * matrix, 0.05)
    yield _differ("one larger by the factor 1.0001", gradient, gradient * 1.0001, 1e-7)
    yield _differ("ones, larger by the factor 1 + 1e-8", np.ones(3), np.full(3, 1 + 1e-8), 1e-9)
    yield _agree("two numbers, equal to nine digits", number, number * CLOSE)
    yield _differ("the numbers 2.0 and 2.1", np.float64(2.0), np.float64(2.1))
    yield _agree(
        "the same whole numbers, as integers and as floats", np.array([3, -2, 5]), np.array([3.0, -2, 5])
    )
    yield _differ("opposite signs", gradient, -gradient)
    yield _differ("the same entries in the opposite order", ramp, ramp[::-1])


@gradients_agree.part("one bad entry among many", points=1)
def _one_bad(draw: Draw) -> Iterator[Case]:
    """The mean of the relative errors lies below the tolerance, every sensible maximum or norm well above it."""
    many = _signed(draw, 10_000 + 100 * draw.size())
    place = 5000 + draw.size()
    for factor, *tolerance in ((1.002,), (0.998,), (-1.0, 1e-3)):
        other = many.copy()
        other[place] *= factor
        yield _differ(f"one entry of {many.size} multiplied by {factor:g}", many, other, *tolerance)
    yield _agree(f"{many.size} entries, all equal to nine digits", many, many * CLOSE)
    few = _signed(draw, draw.size() + 3)
    other = few.copy()
    other[1] *= 1.01
    yield _differ(f"one entry of {few.size} larger by 1 %", few, other)
    pair = np.full(4, draw.number(1, 2))
    yield _differ("one entry larger and one smaller by 0.1", pair, pair + np.array([0.0, 0.1, -0.1, 0.0]))


@gradients_agree.part("zeros agree, nan never does", points=1)
def _zeros_and_nan(draw: Draw) -> Iterator[Case]:
    size = draw.size() + 1
    gradient = _signed(draw, size)
    zeros = np.zeros(size)
    with_zero, with_nan = gradient.copy(), gradient.copy()
    with_zero[1], with_nan[1] = 0.0, np.nan
    yield _agree("zeros only, on both sides", zeros, zeros)
    yield _agree("one entry 0 on both sides", with_zero, with_zero * CLOSE)
    yield _differ("one entry 0 on both sides, the others larger by 1 %", with_zero, with_zero * 1.01)
    yield _differ("one entry 0 in analytic only", with_zero, gradient)
    yield _differ("zeros against a gradient that is not 0", zeros, gradient)
    yield _differ("a gradient that is not 0 against zeros", gradient, zeros)
    yield _differ("one entry nan in analytic", with_nan, gradient)
    yield _differ("one entry nan in numerical", gradient, with_nan)
    yield _differ("the same entry nan on both sides", with_nan, with_nan)


@gradients_agree.part("unequal shapes", points=0.5)
def _shapes(draw: Draw) -> Iterator[Case]:
    rows, columns = draw.sizes(2)
    row, column = np.full(rows, 2.0), np.full((rows, 1), 2.0)
    gradient = _signed(draw, rows)
    yield _differ(f"shapes {row.shape} and {column.shape}", row, column)
    yield _differ(f"shapes ({rows + 1},) and ({rows},)", np.append(gradient, 1.0), gradient)
    yield _agree(
        f"equal shapes ({rows}, {columns})", np.full((rows, columns), 2.0), np.full((rows, columns), 2.0)
    )


def _same_shape(verdict: Callable[..., Any]) -> Callable[..., Any]:
    """An answer that looks at the shapes as it should; `verdict(a, n, tolerance)` does the rest."""

    def answer(analytic: Any, numerical: Any, tolerance: float = 1e-6) -> Any:
        if np.shape(analytic) != np.shape(numerical):
            return False
        with np.errstate(all="ignore"):
            a, n = np.asarray(analytic, dtype=np.float64), np.asarray(numerical, dtype=np.float64)
            return verdict(a, n, tolerance)

    return answer


gradients_agree.misconception(
    "absolute only",
    hint="This looks at the difference itself. 1e-9 against 2e-9 differ by next to nothing and are still a factor 2 apart: "
    "compare the difference with the size of the gradients.",
)(_same_shape(lambda a, n, tolerance: bool(np.max(np.abs(a - n)) <= tolerance)))
gradients_agree.misconception(
    "allclose with its absolute tolerance",
    hint="`np.allclose` also accepts every difference below `atol`, which is 1e-8 unless it is told otherwise: tiny gradients "
    "always agree.",
)(_same_shape(lambda a, n, tolerance: np.allclose(a, n, rtol=tolerance)))
gradients_agree.misconception(
    "mean in place of max",
    hint="One bad entry among ten thousand disappears in a mean. Ask for the worst entry.",
)(_same_shape(lambda a, n, tolerance: bool(np.mean(relative_errors(a, n)) <= tolerance)))
gradients_agree.misconception(
    "0/0",
    hint="Where both gradients are 0 the relative error is 0/0, which is nan, and nan is below no tolerance. Two zeros agree: "
    "treat them on their own.",
)(
    _same_shape(
        lambda a, n, tolerance: bool(np.all(np.abs(a - n) / np.maximum(np.abs(a), np.abs(n)) <= tolerance))
    )
)
gradients_agree.misconception(
    "nan agrees",
    hint="Every comparison with nan is false, so `error > tolerance` never notices it. Ask the other way round, so that nan "
    "falls on the side of disagreement.",
)(_same_shape(lambda a, n, tolerance: not np.any(relative_errors(a, n) > tolerance)))
gradients_agree.misconception(
    "nan agrees with nan",
    hint="nan is no number, so it agrees with nothing, not even with another nan at the same place.",
)(_same_shape(lambda a, n, tolerance: np.allclose(a, n, rtol=tolerance, atol=0.0, equal_nan=True)))
gradients_agree.misconception(
    "difference without its absolute value",
    hint="Where the numerical gradient is the larger one, the difference is negative and below every tolerance. Its size is "
    "what counts.",
)(
    _same_shape(
        lambda a, n, tolerance: bool(
            np.all((a == n) | ((a - n) / np.maximum(np.abs(a), np.abs(n)) <= tolerance))
        )
    )
)
gradients_agree.misconception(
    "size without its absolute value",
    hint="Negative entries make the denominator negative, and a negative quotient is below every tolerance. The size of a "
    "gradient is a positive number.",
)(
    _same_shape(
        lambda a, n, tolerance: bool(np.all((a == n) | (np.abs(a - n) / np.maximum(a, n) <= tolerance)))
    )
)
gradients_agree.misconception(
    "any in place of all",
    hint="One entry that agrees is enough here. All of them must.",
)(_same_shape(lambda a, n, tolerance: bool(np.any(relative_errors(a, n) <= tolerance))))
gradients_agree.misconception(
    "median in place of max",
    hint="A median looks at the entry in the middle only: half of the entries may be wrong. Ask for the worst entry.",
)(_same_shape(lambda a, n, tolerance: bool(np.median(relative_errors(a, n)) <= tolerance)))
gradients_agree.misconception(
    "verdict turned",
    hint="True and False are exchanged: True says that the two gradients agree.",
)(lambda *args: not _agree_oracle(*args))
gradients_agree.misconception(
    "lengths compared",
    hint="Two gradients of the same length can point in different directions. Compare entry by entry, or take the length of "
    "their difference.",
)(
    _same_shape(
        lambda a, n, tolerance: (
            bool(relative_errors(np.sqrt(np.sum(a**2)), np.sqrt(np.sum(n**2))) <= tolerance)
            and not np.isnan(np.sum(a) + np.sum(n))
        )
    )
)
gradients_agree.misconception(
    "sign ignored",
    hint="A gradient and its opposite agree here. Subtract first, then take the absolute value.",
)(
    _same_shape(
        lambda a, n, tolerance: bool(np.max(relative_errors(np.abs(a), np.abs(n)), initial=0.0) <= tolerance)
    )
)
gradients_agree.misconception(
    "tolerance not used",
    hint="The limit inside is a fixed one. Use the tolerance that is passed in.",
)(_same_shape(lambda a, n, tolerance: bool(np.max(relative_errors(a, n), initial=0.0) <= 1e-6)))
gradients_agree.misconception(
    "one verdict an entry",
    hint="This is an array of verdicts, one for each entry. One answer is wanted for the whole gradient.",
)(_same_shape(lambda a, n, tolerance: np.atleast_1d(relative_errors(a, n) <= tolerance)))
gradients_agree.misconception(
    "error in place of verdict",
    hint="This is the relative error itself. Compare it with the tolerance and hand back True or False.",
)(_same_shape(lambda a, n, tolerance: np.max(relative_errors(a, n), initial=0.0)))
gradients_agree.misconception(
    "exactly equal",
    hint="A numerical gradient is never exact to the last digit. Allow for the tolerance.",
)(_same_shape(lambda a, n, tolerance: bool(np.array_equal(a, n))))


@gradients_agree.misconception(
    "shapes broadcast",
    hint="Shapes (3,) and (3, 1) broadcast to (3, 3), and nothing complains. Compare the shapes before the numbers.",
)
def _broadcast(analytic: Any, numerical: Any, tolerance: float = 1e-6) -> Any:
    a, n = np.broadcast_arrays(analytic, numerical)
    return bool(np.max(relative_errors(a, n), initial=0.0) <= tolerance)
