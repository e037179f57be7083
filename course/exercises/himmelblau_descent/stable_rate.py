"""Exercise of notebook 04: how large a learning rate may be at a minimum."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from course.checking import Case, Draw, Exercise
from course.exercises.himmelblau_descent.landscape import MINIMA, point

largest_stable_rate = Exercise(
    "largest_stable_rate",
    call="largest_stable_rate(hessian_at_minimum)",
    oracle=lambda hessian: float(2 / np.linalg.norm(np.asarray(hessian, dtype=np.float64), 2)),
)


def _hessian_of_himmelblau(x: Any) -> np.ndarray:
    first, second = point(x)
    mixed = 4 * (first + second)
    return np.array([[12 * first**2 + 4 * second - 42, mixed], [mixed, 4 * first + 12 * second**2 - 26]])


def _turned(draw: Draw, angle: float) -> np.ndarray:
    """A Hessian with two clearly different curvatures, its axes turned by `angle` (radians)."""
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    hessian = turn @ np.diag([draw.number(60, 140), draw.number(10, 35)]) @ turn.T
    return (hessian + hessian.T) / 2


@largest_stable_rate.part("the four minima of Himmelblau's function", points=1)
def _at_the_minima(draw: Draw) -> Iterator[Case]:
    for minimum in MINIMA:
        yield _exactly(_hessian_of_himmelblau(minimum))
    yield _exactly([[74, 20], [20, 34]])


@largest_stable_rate.part("other bowls", points=1)
def _other_bowls(draw: Draw) -> Iterator[Case]:
    for angle in (0.2, 0.9, -0.7, -1.3):
        yield _exactly(_turned(draw, angle + draw.number(-0.15, 0.15)))
    low, high = draw.number(1, 5), draw.number(20, 60)
    yield _exactly(np.diag([low, high]))
    yield _exactly([[high, 0.0], [0.0, low]])
    yield _exactly(0.01 * _turned(draw, draw.number(0.4, 1.2)))
    yield _exactly(np.array([[30, -10], [-10, 40]]))
    # The steepest direction is (1, -1), then (1, 1): an iteration must not begin at right angles to it.
    own, mixed = draw.number(20, 60), draw.number(3, 15)
    yield _exactly([[own, -mixed], [-mixed, own]])
    yield _exactly(np.array([[own, mixed], [mixed, own]]))


def _exactly(hessian: Any) -> Case:
    return Case((hessian,), rtol=1e-10, atol=0.0)


def _wrong_rate(name: str, hint: str, formula: Callable[[np.ndarray], Any]) -> None:
    """Declares a misconception from a formula of the Hessian."""

    def answer(hessian: Any) -> float:
        return float(formula(np.asarray(hessian, dtype=np.float64)))

    largest_stable_rate.misconception(name, hint)(answer)


_wrong_rate(
    "1 in place of 2",
    "This is half of the bound. At 1/λ a step lands on the lowest point of that direction; it may overshoot by just as much before the run stops shrinking.",
    lambda hessian: 1 / np.linalg.eigvalsh(hessian)[-1],
)
_wrong_rate(
    "smallest eigenvalue",
    "This is the bound of the flattest direction. Every direction must shrink, so the steepest one decides.",
    lambda hessian: 2 / np.linalg.eigvalsh(hessian)[0],
)
_wrong_rate(
    "trace",
    "The trace is the sum of the eigenvalues. Only the largest of them decides.",
    lambda hessian: 2 / np.trace(hessian),
)
_wrong_rate(
    "determinant",
    "The determinant is the product of the eigenvalues. Only the largest of them decides.",
    lambda hessian: 2 / np.linalg.det(hessian),
)
_wrong_rate(
    "mean of the eigenvalues",
    "This goes by the mean of the eigenvalues. The steeper direction has to shrink as well, so the largest decides.",
    lambda hessian: 4 / np.trace(hessian),
)
_wrong_rate(
    "off-diagonal entries ignored",
    "The largest entry is not the largest eigenvalue: the steepest direction need not lie along x or y, so the entries off the diagonal count, too.",
    lambda hessian: 2 / hessian.max(),
)
_wrong_rate(
    "largest row sum",
    "The largest sum of a row only bounds the largest eigenvalue from above. The eigenvalue itself is needed.",
    lambda hessian: 2 / np.abs(hessian).sum(axis=1).max(),
)
_wrong_rate(
    "root of the sum of squares",
    "The Frobenius norm mixes all eigenvalues. The largest alone is needed; for matrices `np.linalg.norm` takes the Frobenius norm unless told otherwise.",
    lambda hessian: 2 / np.linalg.norm(hessian),
)
_wrong_rate(
    "eigenvalue itself",
    "This is the largest eigenvalue, a curvature. The steeper the bowl, the smaller the rate must be.",
    lambda hessian: np.linalg.eigvalsh(hessian)[-1],
)
_wrong_rate(
    "turned upside down",
    "This grows with the curvature. The steeper the bowl, the smaller the rate must be: what is divided by what?",
    lambda hessian: np.linalg.eigvalsh(hessian)[-1] / 2,
)
_wrong_rate(
    "whichever eigenvalue comes first",
    "`np.linalg.eig` and `eigvals` give the eigenvalues in no fixed order: the first of them is not always the largest.",
    lambda hessian: 2 / np.linalg.eigvals(hessian)[0],
)
_wrong_rate(
    "whichever eigenvalue comes last",
    "`np.linalg.eig` and `eigvals` give the eigenvalues in no fixed order: the last of them is not always the largest.",
    lambda hessian: 2 / np.linalg.eigvals(hessian)[-1],
)
