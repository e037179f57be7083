"""Forward and central differences of a function of one variable (chapter 7.1)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np

from course.checking import Case, Draw, Exercise
from course.exercises.derivatives.named_functions import Function, cube, exact_derivative, fast_wave


def _forward_oracle(f: Function, x: Any, h: float) -> Any:
    return np.gradient(np.stack([f(x), f(x + h)]), h, axis=0)[0]


def _central_oracle(f: Function, x: Any, h: float = 1e-5) -> Any:
    return np.gradient(np.stack([f(x - h), f(x), f(x + h)]), h, axis=0)[1]


def _after_another_function(quotient: Any, f: Function, x: Any, h: float) -> Any:
    """Another function was treated at the same x before: its values must not be remembered."""
    quotient(fast_wave, x, h)
    return quotient(f, x, h)


def _single_points(draw: Draw) -> Iterator[Case]:
    """Steps large enough that forward, backward and central differences can be told apart."""
    yield Case((cube, 2.0, 0.5))
    yield Case((np.exp, draw.number(-1, 1), 0.1))
    yield Case((np.sin, draw.number(0.5, 1), 0.25))
    yield Case((cube, draw.number(-3, -1.5), 0.01))
    yield Case((np.cosh, draw.number(1, 2), 0.3))
    yield Case((np.cos, draw.number(0.6, 1.2), 0.2))
    yield Case((cube, 1.5, 0.5), use=_after_another_function)


def _other_steps(draw: Draw) -> Iterator[Case]:
    yield Case((np.exp, draw.uniform(-1, 1, draw.size()), 0.2))
    yield Case((cube, draw.uniform(1, 2, *draw.sizes(2)), 0.05))
    yield Case((cube, 2, 0.3))
    yield Case((np.exp, draw.number(-1, 1), -0.3))
    yield Case((np.sin, draw.number(0.5, 1), draw.number(0.6, 0.9)))


forward_difference = Exercise(
    "forward_difference", call="forward_difference(f, x, h)", oracle=_forward_oracle
)
forward_difference.part("single points", points=1)(_single_points)
forward_difference.part("arrays, whole numbers and other steps", points=1)(_other_steps)

central_difference = Exercise(
    "central_difference", call="central_difference(f, x, h=1e-5)", oracle=_central_oracle
)
central_difference.part("single points", points=1)(_single_points)


@central_difference.part("arrays, other steps, and the step that h has by default", points=1)
def _steps_and_default(draw: Draw) -> Iterator[Case]:
    yield from _other_steps(draw)
    for f, x in (
        (np.exp, draw.number(-1, 1)),
        (cube, draw.number(1, 2)),
        (np.cosh, draw.uniform(1, 2, draw.size())),
    ):
        yield _by_default(f, x)
    yield _by_default(fast_wave, np.linspace(0, 0.003, draw.size() + 2) + draw.number(0, 1))


def _by_default(f: Function, x: Any) -> Case:
    place = f"an array of shape {x.shape}" if isinstance(x, np.ndarray) else repr(x)
    return Case((f, x), shown=f"central_difference({f.__name__}, {place}), where h is 1e-5 by default")


def _share(name: str, hint: str, forward: Any, central: Any) -> None:
    """One mistake, in the forward and in the central form."""
    forward_difference.misconception(name, hint=hint)(forward)
    central_difference.misconception(name, hint=hint)(central)


_share(
    "not divided",
    "This is how much the function changed. A derivative is a rate: the change for each unit that x moved.",
    lambda f, x, h: f(x + h) - f(x),
    lambda f, x, h=1e-5: f(x + h) - f(x - h),
)
_share(
    "missing brackets",
    "Division comes before subtraction in Python, so only the second value of f is divided. The whole difference "
    "has to be.",
    lambda f, x, h: f(x + h) - f(x) / h,
    lambda f, x, h=1e-5: f(x + h) - f(x - h) / (2 * h),
)
_share(
    "sign turned",
    "The two values of f are subtracted in the wrong order: for a function that rises, the result must be positive.",
    lambda f, x, h: (f(x) - f(x + h)) / h,
    lambda f, x, h=1e-5: (f(x - h) - f(x + h)) / (2 * h),
)
_share(
    "h not used",
    "The step inside is a fixed one. Asked is the quotient for the h that is passed in, even where that h is large.",
    lambda f, x, h: exact_derivative(f, x),
    lambda f, x, h=1e-5: (f(x + 1e-5) - f(x - 1e-5)) / 2e-5,
)
_share(
    "h far too small",
    "With so small a step, f(x + h) and f(x) agree in almost all their digits and their difference is round-off. Use "
    "the h that is passed in.",
    lambda f, x, h: (f(x + 1e-14) - f(x)) / 1e-14,
    lambda f, x, h=1e-5: (f(x + 1e-14) - f(x - 1e-14)) / 2e-14,
)
_share(
    "step on the value, not on x",
    "Here h is added to f(x). The step belongs to x: first move x, then apply f.",
    lambda f, x, h: (f(x) + h - f(x)) / h,
    lambda f, x, h=1e-5: ((f(x) + h) - (f(x) - h)) / (2 * h),
)
forward_difference.misconception(
    "step fixed at 1e-5",
    hint="The step inside is always 1e-5. Asked is the quotient for the h that is passed in, even where that h is large.",
)(lambda f, x, h: (f(x + 1e-5) - f(x)) / 1e-5)
forward_difference.misconception(
    "backward difference",
    hint="This looks back, from x - h to x. The forward difference looks ahead, from x to x + h.",
)(lambda f, x, h: (f(x) - f(x - h)) / h)
forward_difference.misconception(
    "central difference",
    hint="This looks to both sides of x: a good idea, and the next exercise. The forward difference starts at x itself.",
)(lambda f, x, h: (f(x + h) - f(x - h)) / (2 * h))
forward_difference.misconception(
    "divided by 2h",
    hint="From x to x + h is one step of length h, not two.",
)(lambda f, x, h: (f(x + h) - f(x)) / (2 * h))
forward_difference.misconception(
    "divided by x + h",
    hint="The divisor is the distance between the two points, not the place of the second one.",
)(lambda f, x, h: (f(x + h) - f(x)) / (x + h))

central_difference.misconception(
    "one side only",
    hint="This is the forward difference: it starts at x. The central difference looks equally far to both sides of x.",
)(lambda f, x, h=1e-5: (f(x + h) - f(x)) / h)
central_difference.misconception(
    "backward difference",
    hint="This looks back only, from x - h to x. The central difference looks equally far to both sides of x.",
)(lambda f, x, h=1e-5: (f(x) - f(x - h)) / h)
central_difference.misconception(
    "h against 2h",
    hint="Twice the slope: from x - h to x + h is further than h. How far?",
)(lambda f, x, h=1e-5: (f(x + h) - f(x - h)) / h)
central_difference.misconception(
    "divided by 2, then multiplied by h",
    hint="Python works from left to right: `/ 2 * h` divides by 2 and then multiplies by h. The divisor needs brackets.",
)(lambda f, x, h=1e-5: (f(x + h) - f(x - h)) / 2 * h)
central_difference.misconception(
    "half steps",
    hint="The points lie half a step away from x. Asked is a whole step h to each side.",
)(lambda f, x, h=1e-5: (f(x + h / 2) - f(x - h / 2)) / h)
central_difference.misconception(
    "only one side divided by 2h",
    hint="Only one side of x is visited, yet the result is divided by the length of both: half the slope.",
)(lambda f, x, h=1e-5: (f(x + h) - f(x)) / (2 * h))
