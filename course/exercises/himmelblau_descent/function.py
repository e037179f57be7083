"""Exercises of notebook 04: Himmelblau's function and its gradient (chapter 7.8)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from course.checking import Case, Draw, Exercise
from course.checking.values import show
from course.exercises.himmelblau_descent.landscape import MINIMA, brackets, point

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


EXACT = 1e-10
"""Relative tolerance where the formula itself is asked for: rounding in float64 and no more."""


@himmelblau.part("a pair of numbers", points=2)
def _pairs_of_numbers(draw: Draw) -> Iterator[Case]:
    for x in (
        [4.0, 0.0],
        draw.uniform(1.5, 5, 2),
        draw.uniform(-5, -1.5, 2),
        (draw.number(-4, -1), draw.number(1, 4)),
        [draw.number(-9, 9), draw.number(-9, 9)],
        [draw.number(20, 60), draw.number(-60, -20)],
        [-2, 5],
        draw.integers(-6, 0, 2),
        MINIMA[0],
    ):
        yield Case((x,), rtol=EXACT)
    yield Case((draw.uniform(4, 6, 2).astype(np.float32),), rtol=1e-5)


@himmelblau.part("a pair of arrays: a whole grid at once", points=1)
def _pairs_of_arrays(draw: Draw) -> Iterator[Case]:
    columns, rows = draw.sizes(2)
    for pair_of in (list, tuple, np.array):
        yield _of_arrays(pair_of(np.meshgrid(draw.uniform(-6, 6, columns), draw.uniform(-6, 6, rows))))
    for shape in ((rows, columns), (rows, columns), (rows,), (rows, 1)):
        yield _of_arrays([draw.uniform(-6, 6, *shape), draw.uniform(-6, 6, *shape)])


def _of_arrays(pair: Any) -> Case:
    return Case((pair,), rtol=EXACT, shown=f"himmelblau([x, y]) with x and y of shape {pair[0].shape}")


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
    "second bracket not squared",
    hint="Only the first bracket is squared. Both brackets are, each by itself, before they are added.",
)
def _second_unsquared(x: Any) -> Any:
    first, second = brackets(x)
    return first**2 + second


@himmelblau.misconception(
    "first bracket not squared",
    hint="Only the second bracket is squared. Both brackets are, each by itself, before they are added.",
)
def _first_unsquared(x: Any) -> Any:
    first, second = brackets(x)
    return first + second**2


@himmelblau.misconception(
    "x squared in both brackets",
    hint="x is squared in both brackets. Only the first one holds its square; in the second, x stands by itself.",
)
def _x_squared_twice(x: Any) -> Any:
    first, second = brackets(x)
    return first**2 + (second - x[0] + np.square(x[0])) ** 2


@himmelblau.misconception(
    "y squared in both brackets",
    hint="y is squared in both brackets. Only the second one holds its square; in the first, y stands by itself.",
)
def _y_squared_twice(x: Any) -> Any:
    first, second = brackets(x)
    return (first - x[1] + np.square(x[1])) ** 2 + second**2


@himmelblau.misconception(
    "^ in place of **",
    hint="In Python a power is written with `**`. The sign `^` compares the bits of whole numbers, and floats have no such operation.",
)
def _caret(x: Any) -> Any:
    return (x[0] ^ 2 + x[1] - 11) ^ 2 + (x[0] + x[1] ^ 2 - 7) ^ 2


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
)

EXACT_ENOUGH = 1e-5
"""Absolute tolerance of a partial derivative: a careful central difference is as good as the formula."""


@himmelblau_gradient.part("df/dx, the first entry", points=2, pick=0)
@himmelblau_gradient.part("df/dy, the second entry", points=2, pick=1)
def _gradients(draw: Draw) -> Iterator[Case]:
    inside = draw.uniform(2.1, 2.9, 2)
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
        inside,
        inside + 0.05,
    ):
        yield Case((x,), atol=EXACT_ENOUGH)
    # Next to a minimum, and far out, differences are exact enough for more digits.
    for minimum in MINIMA:
        yield Case((minimum + draw.uniform(0.005, 0.012, 2),), atol=1e-6)
    yield Case((MINIMA[2] + 3e-4,), atol=1e-6)
    yield Case((draw.uniform(20, 60, 2),), rtol=1e-8)
    yield Case(([draw.number(-60, -20), draw.number(20, 60)],), rtol=1e-8)
    yield _kept_result(draw.uniform(1.5, 4, 2), draw.uniform(-4, -1.5, 2))


def _kept_result(x: Any, other: Any) -> Case:
    """The first result is read after a second call."""

    def keep_the_first(answer: Callable[..., Any], x: Any, other: Any) -> Any:
        kept = answer(x)
        answer(other)
        return kept

    shown = f"himmelblau_gradient(array {show(x)}), read after a call with array {show(other)}"
    return Case((x, other), use=keep_the_first, atol=EXACT_ENOUGH, shown=shown)


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
    "not two entries",
    "What comes back is not an array of two numbers. A gradient is df/dx and df/dy, each by itself, in shape (2,): nothing summed up, no further axis, no further entry.",
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


_wrong_gradient(
    "df/dx: second bracket left out",
    "df/dy is right. df/dx is the share of the first bracket alone: x occurs in the second one as well.",
    lambda x, y, a, b: (4 * x * a, 2 * a + 4 * y * b),
)
_wrong_gradient(
    "df/dx: first bracket left out",
    "df/dy is right. df/dx is the share of the second bracket alone: x occurs in the first one as well.",
    lambda x, y, a, b: (2 * b, 2 * a + 4 * y * b),
)
_wrong_gradient(
    "df/dy: second bracket left out",
    "df/dx is right. df/dy is the share of the first bracket alone: y occurs in the second one as well.",
    lambda x, y, a, b: (4 * x * a + 2 * b, 2 * a),
)
_wrong_gradient(
    "df/dy: first bracket left out",
    "df/dx is right. df/dy is the share of the second bracket alone: y occurs in the first one as well.",
    lambda x, y, a, b: (4 * x * a + 2 * b, 4 * y * b),
)
_wrong_gradient(
    "df/dx: first share halved",
    "df/dy is right. In df/dx the share of the first bracket is half of what it should be: its outer square and its inner one bring down a 2 each.",
    lambda x, y, a, b: (2 * x * a + 2 * b, 2 * a + 4 * y * b),
)
_wrong_gradient(
    "df/dy: second share halved",
    "df/dx is right. In df/dy the share of the second bracket is half of what it should be: its outer square and its inner one bring down a 2 each.",
    lambda x, y, a, b: (4 * x * a + 2 * b, 2 * a + 2 * y * b),
)
_wrong_gradient(
    "df/dx: second share halved",
    "df/dy is right. In df/dx the share of the second bracket is half of what it should be: the derivative of the outer square brings down a 2.",
    lambda x, y, a, b: (4 * x * a + b, 2 * a + 4 * y * b),
)
_wrong_gradient(
    "df/dy: first share halved",
    "df/dx is right. In df/dy the share of the first bracket is half of what it should be: the derivative of the outer square brings down a 2.",
    lambda x, y, a, b: (4 * x * a + 2 * b, a + 4 * y * b),
)
_wrong_gradient(
    "outer 2 missing in the first bracket",
    "The share of the first bracket is half of what it should be in both entries: the derivative of its outer square brings down a 2.",
    lambda x, y, a, b: (2 * x * a + 2 * b, a + 4 * y * b),
)
_wrong_gradient(
    "outer 2 missing in the second bracket",
    "The share of the second bracket is half of what it should be in both entries: the derivative of its outer square brings down a 2.",
    lambda x, y, a, b: (4 * x * a + b, 2 * a + 2 * y * b),
)
_wrong_gradient(
    "outer 2 missing where the inner derivative is 1",
    "Where the inner derivative is 1 the outer one still counts: the bracket that holds the coordinate unsquared brings down a 2 as well.",
    lambda x, y, a, b: (4 * x * a + b, a + 4 * y * b),
)
_wrong_gradient(
    "11 and 7 swapped",
    "11 and 7 have changed places: the bracket that squares x subtracts 11, the one that squares y subtracts 7.",
    lambda x, y, a, b: (4 * x * (a + 4) + 2 * (b - 4), 2 * (a + 4) + 4 * y * (b - 4)),
)
_wrong_gradient(
    "constants added",
    "11 and 7 are subtracted inside the brackets; here they are added.",
    lambda x, y, a, b: (4 * x * (a + 22) + 2 * (b + 14), 2 * (a + 22) + 4 * y * (b + 14)),
)
_wrong_gradient(
    "second bracket subtracted",
    "The share of the second bracket has the wrong sign in both entries: the two squares are added, and so are their derivatives.",
    lambda x, y, a, b: (4 * x * a - 2 * b, 2 * a - 4 * y * b),
)
_wrong_gradient(
    "difference of the shares",
    "In each entry the share of the bracket that holds the coordinate unsquared has the wrong sign. The shares of the two brackets are added.",
    lambda x, y, a, b: (4 * x * a - 2 * b, 4 * y * b - 2 * a),
)
_wrong_gradient(
    "df/dx: wrong sign between the shares",
    "df/dy is right. In df/dx the share of the second bracket has the wrong sign: the shares of the two brackets are added.",
    lambda x, y, a, b: (4 * x * a - 2 * b, 2 * a + 4 * y * b),
)
_wrong_gradient(
    "df/dx: first share's sign",
    "df/dy is right. In df/dx the share of the first bracket has the wrong sign: the shares of the two brackets are added.",
    lambda x, y, a, b: (2 * b - 4 * x * a, 2 * a + 4 * y * b),
)
_wrong_gradient(
    "df/dy: wrong sign between the shares",
    "df/dx is right. In df/dy the share of the second bracket has the wrong sign: the shares of the two brackets are added.",
    lambda x, y, a, b: (4 * x * a + 2 * b, 2 * a - 4 * y * b),
)
_wrong_gradient(
    "df/dy: first share's sign",
    "df/dx is right. In df/dy the share of the first bracket has the wrong sign: the shares of the two brackets are added.",
    lambda x, y, a, b: (4 * x * a + 2 * b, 4 * y * b - 2 * a),
)
_wrong_gradient(
    "shares multiplied",
    "The shares of the two brackets are multiplied. The function adds the squares, so its derivative adds the shares.",
    lambda x, y, a, b: (4 * x * a * 2 * b, 2 * a * 4 * y * b),
)
_wrong_gradient(
    "product of the brackets",
    "This is the derivative of the product of the two brackets. The function is the sum of their squares.",
    lambda x, y, a, b: (2 * x * b + a, b + 2 * y * a),
)


_HANDED_OUT = np.zeros(2)


@himmelblau_gradient.misconception(
    "one array handed out again and again",
    hint="A result that was kept changes with the next call: all calls hand out the same array. Make a new one in each call.",
)
def _same_array(x: Any) -> np.ndarray:
    _HANDED_OUT[:] = _autograd_gradient(x)
    return _HANDED_OUT
