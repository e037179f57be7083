"""Exercises of notebook 04: Himmelblau's function and its gradient (chapter 7.8)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from course.checking import Case, Draw, Exercise
from course.exercises.himmelblau_landscape import MINIMA, brackets, point

COEFFICIENTS = np.zeros((5, 5))
"""Himmelblau's function multiplied out: entry [i, j] belongs to x^i y^j."""
for _powers, _coefficient in {
    (4, 0): 1, (0, 4): 1, (2, 1): 2, (1, 2): 2, (2, 0): -21, (0, 2): -13, (1, 0): -14, (0, 1): -22, (0, 0): 170,
}.items():  # fmt: skip
    COEFFICIENTS[_powers] = _coefficient


def _expanded(x: Any) -> Any:
    """The function from its coefficients."""
    first, second = (np.asarray(part, dtype=np.float64) for part in x)
    return np.polynomial.polynomial.polyval2d(first, second, COEFFICIENTS)


himmelblau = Exercise("himmelblau", call="himmelblau(x)", oracle=_expanded)


@himmelblau.part("a pair of numbers", points=2)
def _pairs_of_numbers(draw: Draw) -> Iterator[Case]:
    yield Case(([4.0, 0.0],))
    yield Case((draw.uniform(1.5, 5, 2),))
    yield Case((draw.uniform(-5, -1.5, 2),))
    yield Case(((draw.number(-4, -1), draw.number(1, 4)),))
    yield Case(([draw.number(-9, 9), draw.number(-9, 9)],))
    yield Case(([-2, 5],))
    yield Case((draw.integers(-6, 0, 2),))
    yield Case((MINIMA[0],))
    yield Case((draw.uniform(4, 6, 2).astype(np.float32),), rtol=1e-5)


@himmelblau.part("a pair of arrays: a whole grid at once", points=1)
def _pairs_of_arrays(draw: Draw) -> Iterator[Case]:
    columns, rows = draw.sizes(2)
    grid = np.meshgrid(draw.uniform(-6, 6, columns), draw.uniform(-6, 6, rows))
    yield Case((list(grid),))
    yield Case((tuple(grid),))
    yield Case((np.array(grid),))
    yield Case(([draw.uniform(-6, 6, rows), draw.uniform(-6, 6, rows)],))


@himmelblau.misconception(
    "x and y, or 11 and 7, swapped",
    hint="Two things have changed places, x and y or 11 and 7: the bracket that squares the first coordinate subtracts 11, the one that squares the second subtracts 7.",
)
def _swapped(x: Any) -> Any:
    return _expanded((x[1], x[0]))


@himmelblau.misconception(
    "brackets not squared",
    hint="Each bracket is squared before the two are added. A sum of squares is never negative.",
)
def _unsquared(x: Any) -> Any:
    return sum(brackets(x))


@himmelblau.misconception(
    "square of the sum",
    hint="The sum of two squares is not the square of the sum: square each bracket by itself, then add.",
)
def _square_of_sum(x: Any) -> Any:
    return sum(brackets(x)) ** 2


@himmelblau.misconception(
    "second bracket left out",
    hint="This is the first squared bracket alone. The function adds a second one to it.",
)
def _first_bracket(x: Any) -> Any:
    return brackets(x)[0] ** 2


@himmelblau.misconception(
    "first bracket left out", hint="This is the second squared bracket alone. The first one is missing."
)
def _second_bracket(x: Any) -> Any:
    return brackets(x)[1] ** 2


@himmelblau.misconception(
    "difference of the squares",
    hint="The two squared brackets are added. With a minus between them the value could fall below 0.",
)
def _difference(x: Any) -> Any:
    first, second = brackets(x)
    return first**2 - second**2


@himmelblau.misconception(
    "constants added", hint="11 and 7 are subtracted inside the brackets; here they are added."
)
def _constants_added(x: Any) -> Any:
    first, second = brackets(x)
    return (first + 22) ** 2 + (second + 14) ** 2


@himmelblau.misconception(
    "inner squares left out",
    hint="Inside the first bracket x is squared, inside the second y is. `2*x` or `x` alone is not the square of x.",
)
def _no_inner_squares(x: Any) -> Any:
    first, second = (np.asarray(part, dtype=np.float64) for part in x)
    return (first + second - 11) ** 2 + (first + second - 7) ** 2


@himmelblau.misconception(
    "halved", hint="There is no factor 1/2 in this function: the two squares are simply added."
)
def _halved(x: Any) -> Any:
    return _expanded(x) / 2


@himmelblau.misconception(
    "grid summed up",
    hint="For two arrays the value at each point of the grid is asked for, in the arrays' shape; here all points are added up.",
)
def _summed(x: Any) -> Any:
    return np.sum(_expanded(x))


def _autograd_gradient(x: Any) -> tuple[float, float]:
    from autograd import grad

    return point(
        grad(lambda p: (p[0] ** 2 + p[1] - 11) ** 2 + (p[0] + p[1] ** 2 - 7) ** 2)(np.array(point(x)))
    )


himmelblau_gradient = Exercise(
    "himmelblau_gradient",
    call="himmelblau_gradient(x)",
    oracle=_autograd_gradient,
    results=("df/dx", "df/dy"),
    builds_on=("himmelblau",),
)

EXACT_ENOUGH = 1e-5
"""Absolute tolerance of a partial derivative: a careful central difference is as good as the formula."""


@himmelblau_gradient.part("df/dx, the first entry", points=2, pick=0)
@himmelblau_gradient.part("df/dy, the second entry", points=2, pick=1)
def _gradients(draw: Draw) -> Iterator[Case]:
    for x in (
        draw.uniform(1.5, 5, 2),
        draw.uniform(-5, -1.5, 2),
        [draw.number(-5, -1), draw.number(1, 5)],
        (draw.number(1, 5), draw.number(-5, -1)),
        [4, 0],
        (-2, 5),
        draw.integers(-6, 0, 2),
        [0.0, 0.0],
        MINIMA[0],
    ):
        yield Case((x,), atol=EXACT_ENOUGH)


def _wrong_gradient(name: str, hint: str, formula: Callable[..., tuple[Any, Any]]) -> None:
    """Declares a misconception from formula(x, y, first bracket, second bracket) -> (df/dx, df/dy)."""

    def answer(x: Any) -> Any:
        return np.array(formula(*point(x), *brackets(x)))

    himmelblau_gradient.misconception(name, hint)(answer)


_wrong_gradient(
    "inner derivative 2x missing",
    "df/dx: the first bracket contains x², so the chain rule multiplies by the derivative of x² as well.",
    lambda x, y, a, b: (2 * a + 2 * b, 2 * a + 4 * y * b),
)
_wrong_gradient(
    "inner derivative 2y missing",
    "df/dy: the second bracket contains y², so the chain rule multiplies by the derivative of y² as well.",
    lambda x, y, a, b: (4 * x * a + 2 * b, 2 * a + 2 * b),
)
_wrong_gradient(
    "inner derivatives missing",
    "Only the outer squares are differentiated. The chain rule also multiplies by how each bracket changes with x, or with y.",
    lambda x, y, a, b: (2 * a + 2 * b, 2 * a + 2 * b),
)
_wrong_gradient(
    "outer 2 missing",
    "Everything is half of what it should be: the derivative of an outer square, u², brings down a factor.",
    lambda x, y, a, b: (2 * x * a + b, a + 2 * y * b),
)
_wrong_gradient(
    "parts swapped",
    "The two partial derivatives have changed places: the first entry belongs to x, the second to y.",
    lambda x, y, a, b: (2 * a + 4 * y * b, 4 * x * a + 2 * b),
)
_wrong_gradient(
    "one bracket only",
    "Each coordinate occurs in both brackets. The bracket in which it is not squared contributes, too.",
    lambda x, y, a, b: (4 * x * a, 4 * y * b),
)
_wrong_gradient(
    "second bracket left out",
    "This is the gradient of the first squared bracket alone. The second one adds its share to both entries.",
    lambda x, y, a, b: (4 * x * a, 2 * a),
)
_wrong_gradient(
    "first bracket left out",
    "This is the gradient of the second squared bracket alone. The first one adds its share to both entries.",
    lambda x, y, a, b: (2 * b, 4 * y * b),
)
_wrong_gradient(
    "sign turned round",
    "The sign is turned round. The gradient points uphill; the minus of descent belongs to the update, not in here.",
    lambda x, y, a, b: (-4 * x * a - 2 * b, -2 * a - 4 * y * b),
)
_wrong_gradient(
    "brackets not squared",
    "This is the derivative of the brackets themselves. They are squared in the function, so each inner derivative is multiplied by twice its bracket.",
    lambda x, y, a, b: (2 * x + 1, 1 + 2 * y),
)
_wrong_gradient(
    "2x taken for x",
    "The inner derivative of x² is not x, and that of y² is not y: the power rule brings the exponent down.",
    lambda x, y, a, b: (2 * x * a + 2 * b, 2 * a + 2 * y * b),
)
_wrong_gradient(
    "brackets swapped",
    "The inner derivatives are right, but each multiplies the wrong bracket: 2x belongs to the bracket that holds x², 2y to the one that holds y².",
    lambda x, y, a, b: (4 * x * b + 2 * a, 2 * b + 4 * y * a),
)
_wrong_gradient(
    "both entries added",
    "A gradient keeps its entries apart: one number for x, one for y, not their sum.",
    lambda x, y, a, b: 4 * x * a + 2 * b + 2 * a + 4 * y * b,  # type: ignore[arg-type, return-value]
)
_wrong_gradient(
    "scaled to length 1",
    "The direction is right, the length is not: a gradient is not divided by its norm.",
    lambda x, y, a, b: tuple(_unit([4 * x * a + 2 * b, 2 * a + 4 * y * b])),
)


def _unit(vector: Any) -> np.ndarray:
    vector = np.asarray(vector, dtype=np.float64)
    return vector / (np.linalg.norm(vector) or 1.0)
