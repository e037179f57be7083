"""Both partial derivatives of four small losses L(w, b) (chapter 7.2.3)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import autograd.numpy as anp
import numpy as np
from autograd import grad

from course.checking import Case, Draw, Exercise

RESULTS = ("dL/dw", "dL/db")
Loss = Callable[..., Any]

_TWO_RESULTS = (
    "A gradient keeps its partial derivatives apart, so it is not their sum. Hand back just these two numbers: first that for "
    "w, then that for b."
)


def _oracle(loss: Loss, constants: int) -> Callable[..., tuple[Any, Any]]:
    """(dL/dw, dL/db) by automatic differentiation; w and b come after the constants."""

    def both(*args: Any) -> tuple[Any, Any]:
        numbers = [float(arg) for arg in args]
        return grad(loss, constants)(*numbers), grad(loss, constants + 1)(*numbers)

    return both


def _exercise(name: str, letters: str, loss: Loss, cases: Callable[[Draw], Iterator[Case]]) -> Exercise:
    constants = letters.count(",") - 1
    exercise = Exercise(name, call=f"{name}({letters})", oracle=_oracle(loss, constants), results=RESULTS)
    exercise.part("∂L/∂w", points=1, pick=0)(exercise.part("∂L/∂b", points=1, pick=1)(cases))
    return exercise


def _signs(draw: Draw) -> Iterator[tuple[float, float]]:
    """w and b with every pair of signs, neither close to 0 nor to ±1."""
    for w_sign, b_sign in ((1, 1), (-1, 1), (1, -1), (-1, -1)):
        yield w_sign * draw.number(1.3, 2.4), b_sign * draw.number(1.3, 2.4)


def _swapped(exercise: Exercise) -> None:
    """Declares the mistake that every pair allows: right results in the wrong order."""
    right = exercise.oracle
    assert right is not None
    exercise.misconception(
        "results exchanged",
        hint="Both partial derivatives are right, but in the other order: first that with respect to w, then that with "
        "respect to b.",
    )(lambda *args: right(*args)[::-1])


# --- L = x w² + b² ---------------------------------------------------------------------------------------


def _quadratic_cases(draw: Draw) -> Iterator[Case]:
    yield Case((3.0, 2.0, 5.0))
    yield Case((3, 2, -4))
    for w, b in _signs(draw):
        yield Case((draw.number(1.5, 4), w, b))
    yield Case((draw.number(-4, -1.5), draw.number(1.3, 2.4), 0.0))


grad_quadratic = _exercise("grad_quadratic", "x, w, b", lambda x, w, b: x * w**2 + b**2, _quadratic_cases)
_swapped(grad_quadratic)
grad_quadratic.misconception(
    "missing factor 2",
    hint="The exponents are lowered, but the 2 that stood there has to come down in front.",
)(lambda x, w, b: (x * w, b))
grad_quadratic.misconception(
    "factor x missing",
    hint="x is a fixed number here and stays in front of w² as a factor.",
)(lambda x, w, b: (2 * w, 2 * b))
grad_quadratic.misconception(
    "exponent not lowered",
    hint="The factor 2 is there, but the square stays. A derivative lowers the exponent.",
)(lambda x, w, b: (2 * x * w**2, 2 * b**2))
grad_quadratic.misconception(
    "other term kept",
    hint="While one letter moves, the other one stands still: a term without the moving letter is a constant, and the "
    "derivative of a constant is 0.",
)(lambda x, w, b: (2 * x * w + b**2, x * w**2 + 2 * b))
grad_quadratic.misconception(
    "derivative with respect to x",
    hint="The first result is the derivative with respect to x. The moving letter is w; x is fixed.",
)(lambda x, w, b: (w**2, 2 * b))
grad_quadratic.misconception(
    "x squared as well",
    hint="Only w is squared in L, not x: the square does not reach back to the factor in front.",
)(lambda x, w, b: (2 * x**2 * w, 2 * b))
grad_quadratic.misconception(
    "x in both",
    hint="x multiplies only the term with w. It does not appear in the derivative with respect to b.",
)(lambda x, w, b: (2 * x * w, 2 * x * b))
grad_quadratic.misconception(
    "terms in place of derivatives",
    hint="These are the two terms of L. Asked is how fast each changes.",
)(lambda x, w, b: (x * w**2, b**2))
grad_quadratic.misconception(
    "not two results",
    hint=_TWO_RESULTS,
)(lambda x, w, b: 2 * x * w + 2 * b)
grad_quadratic.misconception(
    "sign turned",
    hint="The sizes are right, the signs are turned. The gradient points uphill; the minus comes later, with descent.",
)(lambda x, w, b: (-2 * x * w, -2 * b))

# --- L = x e^w + e^b -------------------------------------------------------------------------------------


def _exponential_cases(draw: Draw) -> Iterator[Case]:
    yield Case((3.0, 0.5, 2.0))
    yield Case((2, 3, 4), rtol=5e-9)
    for w, b in _signs(draw):
        yield Case((draw.number(1.5, 4), w, b))
    yield Case((draw.number(-4, -1.5), draw.number(1.3, 2.4), 0.0))


grad_exponential = _exercise(
    "grad_exponential", "x, w, b", lambda x, w, b: x * anp.exp(w) + anp.exp(b), _exponential_cases
)
_swapped(grad_exponential)
grad_exponential.misconception(
    "power rule on an exponential",
    hint="The power rule is for a fixed exponent. Here the letter that moves is the exponent, and e^w is its own derivative.",
)(lambda x, w, b: (x * w * np.exp(w - 1), b * np.exp(b - 1)))
grad_exponential.misconception(
    "factor x missing",
    hint="x is a fixed number here and stays in front of e^w as a factor.",
)(lambda x, w, b: (np.exp(w), np.exp(b)))
grad_exponential.misconception(
    "other term kept",
    hint="While one letter moves, the other one stands still: a term without the moving letter is a constant, and the "
    "derivative of a constant is 0.",
)(lambda x, w, b: (x * np.exp(w) + np.exp(b),) * 2)
grad_exponential.misconception(
    "extra inner factor",
    hint="The exponent is w itself, whose inner derivative is 1. Nothing more comes down in front.",
)(lambda x, w, b: (x * w * np.exp(w), b * np.exp(b)))
grad_exponential.misconception(
    "x pulled into the exponent",
    hint="In L the factor x stands in front of e^w, not in the exponent.",
)(lambda x, w, b: (x * np.exp(x * w), np.exp(b)))
grad_exponential.misconception(
    "x in both",
    hint="x multiplies only the term with w. It does not appear in the derivative with respect to b.",
)(lambda x, w, b: (x * np.exp(w), x * np.exp(b)))
grad_exponential.misconception(
    "b treated as a constant",
    hint="For the second result b is the letter that moves, so its term does not vanish.",
)(lambda x, w, b: (x * np.exp(w), 0.0))
grad_exponential.misconception(
    "not two results",
    hint=_TWO_RESULTS,
)(lambda x, w, b: x * np.exp(w) + np.exp(b))
grad_exponential.misconception(
    "sign turned",
    hint="The sizes are right, the signs are turned. The gradient points uphill; the minus comes later, with descent.",
)(lambda x, w, b: (-x * np.exp(w), -np.exp(b)))

# --- L = (x w + b - y)² ----------------------------------------------------------------------------------


def _squared_error_cases(draw: Draw) -> Iterator[Case]:
    """Residuals x w + b - y on both sides of 0, and exactly 0."""
    yield Case((3.0, 2.0, 0.5, 1.5))
    yield Case((3, 2, 4, 5))
    for w, b in _signs(draw):
        yield Case((draw.number(2.2, 4), draw.number(-0.4, 0.4), w, b))
    yield Case((draw.number(-4, -2.2), draw.number(1, 2), draw.number(1.3, 2.4), draw.number(-1, 1)))
    yield Case((2.0, 7.0, 3.0, 1.0))


def _residual(x: Any, y: Any, w: Any, b: Any) -> Any:
    return x * w + b - y


grad_squared_error = _exercise(
    "grad_squared_error", "x, y, w, b", lambda x, y, w, b: (x * w + b - y) ** 2, _squared_error_cases
)
_swapped(grad_squared_error)
grad_squared_error.misconception(
    "missing factor 2",
    hint="Everything else is right: the 2 from the square has to come down in front. (The losses of the next notebook carry "
    "a 1/2 that cancels it; this one does not.)",
)(lambda x, y, w, b: (_residual(x, y, w, b) * x, _residual(x, y, w, b)))
grad_squared_error.misconception(
    "missing inner derivative",
    hint="The outer square is done. For the result with respect to w, ask how fast x w + b - y moves when w moves.",
)(lambda x, y, w, b: (2 * _residual(x, y, w, b),) * 2)
grad_squared_error.misconception(
    "sign turned",
    hint="The sizes are right, the signs are turned. In (x w + b - y)² the inner derivatives are x and 1; if you square "
    "y - (x w + b) in its place, each of them gets a minus.",
)(lambda x, y, w, b: (-2 * _residual(x, y, w, b) * x, -2 * _residual(x, y, w, b)))
grad_squared_error.misconception(
    "inner derivative x in both",
    hint="The factor x is the inner derivative with respect to w. How fast does x w + b - y move when b moves?",
)(lambda x, y, w, b: (2 * _residual(x, y, w, b) * x,) * 2)
grad_squared_error.misconception(
    "w in place of x",
    hint="The inner function is x w + b - y. Differentiated with respect to w, the factor that stays is the other one.",
)(lambda x, y, w, b: (2 * _residual(x, y, w, b) * w, 2 * _residual(x, y, w, b)))
grad_squared_error.misconception(
    "inner derivatives w and b",
    hint="Each result is multiplied by the letter that moves. What belongs there is how fast x w + b - y changes with it.",
)(lambda x, y, w, b: (2 * _residual(x, y, w, b) * w, 2 * _residual(x, y, w, b) * b))
grad_squared_error.misconception(
    "inner derivative b",
    hint="The second result is multiplied by b itself. What belongs there is how fast x w + b - y changes with b.",
)(lambda x, y, w, b: (2 * _residual(x, y, w, b) * x, 2 * _residual(x, y, w, b) * b))
grad_squared_error.misconception(
    "x and y exchanged",
    hint="The input and the target changed places: the arguments come in the order x, y, w, b.",
)(lambda x, y, w, b: (2 * _residual(y, x, w, b) * y, 2 * _residual(y, x, w, b)))
grad_squared_error.misconception(
    "exponent not lowered",
    hint="The square is still there. A derivative lowers the exponent from 2 to 1.",
)(lambda x, y, w, b: (2 * _residual(x, y, w, b) ** 2 * x, 2 * _residual(x, y, w, b) ** 2))
grad_squared_error.misconception(
    "b left out of the error",
    hint="The error is x w + b - y. Here b is missing in it.",
)(lambda x, y, w, b: (2 * (x * w - y) * x, 2 * (x * w - y)))
grad_squared_error.misconception(
    "only the inner derivatives",
    hint="These are the derivatives of x w + b - y alone. The square around it has one, too.",
)(lambda x, y, w, b: (x, 1.0))
grad_squared_error.misconception(
    "not two results",
    hint=_TWO_RESULTS,
)(lambda x, y, w, b: 2 * _residual(x, y, w, b) * (x + 1))
grad_squared_error.misconception(
    "y added",
    hint="The target y is subtracted in the error, not added.",
)(lambda x, y, w, b: (2 * (x * w + b + y) * x, 2 * (x * w + b + y)))

# --- L = a ln(x w + b) -----------------------------------------------------------------------------------


def _logarithm_cases(draw: Draw) -> Iterator[Case]:
    """x w + b is positive throughout, with every sign that a, w and b can have, and small in the last case."""
    yield Case((3.0, 2.0, 4.0, 1.5))
    yield Case((3, 2, 4, 5))
    yield Case((draw.number(1.5, 4), draw.number(2.2, 4), draw.number(1.3, 2.4), -draw.number(0.5, 1.4)))
    yield Case((draw.number(1.5, 4), draw.number(1.3, 2), -draw.number(0.5, 0.9), draw.number(4, 6)))
    yield Case((-draw.number(1.5, 4), draw.number(2.2, 4), draw.number(1.3, 2.4), draw.number(0.5, 1.4)))
    yield Case((draw.number(1.5, 4), -draw.number(1.3, 2), -draw.number(1.3, 2.4), draw.number(1.2, 3)))
    yield Case((draw.number(1.5, 4), 0.0, draw.number(1.3, 2.4), draw.number(0.5, 1.4)))
    yield Case((draw.number(1.5, 4), 0.5, 1.1, -0.5), rtol=5e-8)


grad_logarithm = _exercise(
    "grad_logarithm", "a, x, w, b", lambda a, x, w, b: a * anp.log(x * w + b), _logarithm_cases
)
_swapped(grad_logarithm)
grad_logarithm.misconception(
    "missing inner derivative",
    hint="The outer logarithm is done. For the result with respect to w, ask how fast x w + b moves when w moves.",
)(lambda a, x, w, b: (a / (x * w + b),) * 2)
grad_logarithm.misconception(
    "factor a missing",
    hint="a is a fixed number in front of the logarithm and stays there as a factor.",
)(lambda a, x, w, b: (x / (x * w + b), 1 / (x * w + b)))
grad_logarithm.misconception(
    "inner derivative x in both",
    hint="The factor x is the inner derivative with respect to w. How fast does x w + b move when b moves?",
)(lambda a, x, w, b: (a * x / (x * w + b),) * 2)
grad_logarithm.misconception(
    "log kept in the denominator",
    hint="The derivative of ln g is 1 over g, not 1 over ln g: the logarithm itself disappears.",
)(lambda a, x, w, b: (a * x / np.log(x * w + b), a / np.log(x * w + b)))
grad_logarithm.misconception(
    "sum taken apart",
    hint="The logarithm of a sum is not the sum of the logarithms: x w + b stays together below the fraction bar.",
)(lambda a, x, w, b: (a / w, a / b))
grad_logarithm.misconception(
    "w in place of x",
    hint="The inner function is x w + b. Differentiated with respect to w, the factor that stays is the other one.",
)(lambda a, x, w, b: (a * w / (x * w + b), a / (x * w + b)))
grad_logarithm.misconception(
    "a and x exchanged",
    hint="The factor and the input changed places: the arguments come in the order a, x, w, b.",
)(lambda a, x, w, b: (a * x / (a * w + b), x / (a * w + b)))
grad_logarithm.misconception(
    "divided by x",
    hint="Here something is divided by x, which may be 0. Only x w + b is sure not to be 0.",
)(lambda a, x, w, b: (a / (w + b / x), a / x / (w + b / x)))
grad_logarithm.misconception(
    "missing brackets",
    hint="Division comes before addition in Python: the whole sum x w + b belongs below the fraction bar, in brackets.",
)(lambda a, x, w, b: (a * x / x * w + b, a / x * w + b))
grad_logarithm.misconception(
    "sign turned",
    hint="The sizes are right, the signs are turned: a logarithm rises, and so does L when a and x are positive.",
)(lambda a, x, w, b: (-a * x / (x * w + b), -a / (x * w + b)))
grad_logarithm.misconception(
    "logarithm not differentiated",
    hint="The inner derivatives are there, but they multiply the logarithm itself. It has to be differentiated, too.",
)(lambda a, x, w, b: (a * np.log(x * w + b) * x, a * np.log(x * w + b)))
grad_logarithm.misconception(
    "log to base 10",
    hint="ln is the natural logarithm. No factor for another base belongs here.",
)(lambda a, x, w, b: (a * x / ((x * w + b) * np.log(10)), a / ((x * w + b) * np.log(10))))
grad_logarithm.misconception(
    "not two results",
    hint=_TWO_RESULTS,
)(lambda a, x, w, b: a * (x + 1) / (x * w + b))
