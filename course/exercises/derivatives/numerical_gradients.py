"""The numerical gradient, coordinate by coordinate (chapter 7.1)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from course.checking import Case, Draw, Exercise
from course.exercises.derivatives.named_functions import FORMULA, Function, fast_wave


def tangled(theta: Any) -> Any:
    """Every entry weighs differently and every two neighbours meet in a product, so that no entry can stand for another."""
    entries = np.ravel(theta)
    weights = np.arange(1.0, entries.size + 1) / entries.size
    return weights @ entries**3 + entries[:-1] @ entries[1:]


def columns_and_corner(theta: Any) -> Any:
    """Needs a matrix: it adds up columns and looks at one corner."""
    return np.sum(np.sin(theta.sum(axis=0))) + theta[0, -1] ** 2


def dot_with_itself(theta: Any) -> Any:
    return np.sum(theta * theta)


def faint_squares(theta: Any) -> Any:
    """Slopes near 1e-5, which central differences find exactly, however large the step."""
    return 1e-5 * dot_with_itself(theta)


def fast_waves(theta: Any) -> Any:
    return np.sum(fast_wave(theta))


def _lines_oracle(f: Function, theta: Any, h: float = 1e-5) -> Any:
    """One straight line through theta for each coordinate; NumPy's own `gradient` finds the slope on it."""
    theta = np.array(theta, dtype=np.float64)
    units = np.eye(theta.size).reshape(theta.size, *theta.shape)
    values = [[f(theta + step * unit) for step in (-h, 0.0, h)] for unit in units]
    return np.gradient(np.array(values), h, axis=1)[:, 1].reshape(theta.shape)


def _at_a_copy(answer: Any, f: Function, theta: np.ndarray, *h: float) -> Any:
    """The value alone counts: what happens to the array that is handed in is judged in a part of its own."""
    return answer(f, theta.copy(order="K"), *h)


def _value(f: Function, theta: np.ndarray, *h: float, **tolerances: Any) -> Case:
    return Case((f, theta, *h), use=_at_a_copy, **tolerances)


numerical_gradient = Exercise(
    "numerical_gradient",
    call="numerical_gradient(f, theta, h=1e-5)",
    oracle=_lines_oracle,
)


@numerical_gradient.part("one dimension, coordinate by coordinate", points=1)
def _one_dimension(draw: Draw) -> Iterator[Case]:
    size = draw.size()
    yield _value(dot_with_itself, np.array([1.0, -2.0, 3.0]))
    yield _value(tangled, draw.uniform(0.5, 2, size))
    yield _value(tangled, draw.normal(size), 0.1)
    yield _value(tangled, draw.normal(size + 1), 0.02)
    yield _value(tangled, np.array([0.0, draw.number(1, 2), 0.0, -1.5]))
    yield _value(fast_waves, np.linspace(0, 0.003, size) + draw.number(0, 1))
    yield _value(faint_squares, draw.uniform(0.5, 2, size), 0.1, rtol=FORMULA, atol=0.0)


@numerical_gradient.part("any number of dimensions, theta's shape", points=2)
def _more_dimensions(draw: Draw) -> Iterator[Case]:
    """The transposed theta does not lie in memory row by row. Only one is large: every entry costs two calls of f."""
    rows, columns = draw.sizes(2)
    yield _value(tangled, draw.uniform(0.5, 2, rows, columns))
    yield _value(tangled, draw.normal(3, rows), 0.1)
    yield _value(tangled, draw.uniform(0.5, 2, 2, rows).T)
    yield _value(tangled, draw.normal(2, 3, 2))
    yield _value(tangled, draw.normal(1, columns), 0.1)
    yield _value(dot_with_itself, np.array(draw.number(1, 3)))


@numerical_gradient.part("whole numbers and single precision", points=1)
def _other_types(draw: Draw) -> Iterator[Case]:
    yield _value(tangled, np.array([1, 2, 4]))
    yield _value(tangled, draw.integers(1, 5, draw.size(), 2))
    yield _value(tangled, draw.uniform(0.5, 2, draw.size()).astype(np.float32), rtol=1e-5)


@numerical_gradient.part("f sees theta in its own shape", points=0.5)
def _own_shape(draw: Draw) -> Iterator[Case]:
    yield _value(columns_and_corner, draw.normal(2, draw.size()))
    yield _value(columns_and_corner, draw.normal(draw.size(), 3), 0.1)


@numerical_gradient.part("theta is the same afterwards", points=0.5)
def _left_alone(draw: Draw) -> Iterator[Case]:
    yield Case((dot_with_itself, np.array([0.1, -2.3, 3.7])))
    yield Case((tangled, draw.uniform(0.5, 2, draw.size() + 3)))
    yield Case((tangled, draw.normal(draw.size() + 3), 0.1))


Slope = Callable[[Function, np.ndarray, np.ndarray, float], Any]


def _by_coordinates(slope: Slope) -> Callable[..., np.ndarray]:
    """An answer that goes through the coordinates as it should; `slope(f, theta, step, h)` treats one of them."""

    def answer(f: Function, theta: Any, h: float = 1e-5) -> np.ndarray:
        theta = np.array(theta, dtype=np.float64)
        units = np.eye(theta.size).reshape(theta.size, *theta.shape)
        return np.array([slope(f, theta, h * unit, h) for unit in units]).reshape(theta.shape)

    return answer


numerical_gradient.misconception(
    "one side only",
    hint="Each coordinate moves forward only. The central difference looks equally far to both sides.",
)(_by_coordinates(lambda f, theta, step, h: (f(theta + step) - f(theta)) / h))
numerical_gradient.misconception(
    "h against 2h",
    hint="Twice the gradient: from theta - h to theta + h is further than h. How far?",
)(_by_coordinates(lambda f, theta, step, h: (f(theta + step) - f(theta - step)) / h))
numerical_gradient.misconception(
    "sign turned",
    hint="The sizes are right, the signs are turned: the value behind theta is subtracted from the one ahead.",
)(_by_coordinates(lambda f, theta, step, h: (f(theta - step) - f(theta + step)) / (2 * h)))
numerical_gradient.misconception(
    "not divided",
    hint="These are the changes of f. A derivative is a rate: the change for each unit that the coordinate moved.",
)(_by_coordinates(lambda f, theta, step, h: f(theta + step) - f(theta - step)))
numerical_gradient.misconception(
    "h not used",
    hint="The step inside is a fixed one. Use the h that is passed in, even where it is large.",
)(_by_coordinates(lambda f, theta, step, h: (f(theta + step / h * 1e-5) - f(theta - step / h * 1e-5)) / 2e-5))
numerical_gradient.misconception(
    "h far too small",
    hint="With so small a step the two values of f agree in almost all their digits, and their difference is round-off. Use "
    "the h that is passed in.",
)(
    _by_coordinates(
        lambda f, theta, step, h: (f(theta + step / h * 1e-14) - f(theta - step / h * 1e-14)) / 2e-14
    )
)


@numerical_gradient.misconception(
    "all coordinates moved at once",
    hint="theta + h moves every coordinate at the same time, so one number comes out: the sum of all partial derivatives. "
    "Move one coordinate, keep the others where they are, then go on to the next.",
)
def _all_at_once(f: Function, theta: Any, h: float = 1e-5) -> Any:
    return (f(theta + h) - f(theta - h)) / (2 * h)


@numerical_gradient.misconception(
    "the same value for every coordinate",
    hint="Every entry is the same number, because every coordinate was moved each time. Move one, keep the others where they "
    "are.",
)
def _all_at_once_repeated(f: Function, theta: Any, h: float = 1e-5) -> Any:
    return np.full(np.shape(theta), _all_at_once(f, theta, h))


@numerical_gradient.misconception(
    "steps pile up",
    hint="After a coordinate has been moved it is not put back, so the next ones are taken at another point. Restore each "
    "coordinate before going on.",
)
def _piling_up(f: Function, theta: Any, h: float = 1e-5) -> Any:
    theta = np.array(theta, dtype=np.float64)
    gradient = np.zeros_like(theta)
    for index in np.ndindex(theta.shape):
        theta[index] += h
        ahead = f(theta)
        theta[index] -= 2 * h
        gradient[index] = (ahead - f(theta)) / (2 * h)
    return gradient


def _own_float64(theta: Any) -> np.ndarray:
    """The caller's own array where it holds float64, else a copy that does."""
    return np.asarray(theta, dtype=np.float64)


@numerical_gradient.misconception(
    "theta not restored",
    hint="The caller's theta itself is moved and never put back. Store the old value of a coordinate and restore it, and work "
    "on a copy if in doubt.",
)
def _not_restored(f: Function, theta: Any, h: float = 1e-5) -> Any:
    theta = _own_float64(theta)
    gradient = np.zeros(theta.shape)
    for index in np.ndindex(theta.shape):
        theta[index] += h
        ahead = f(theta)
        theta[index] -= 2 * h
        gradient[index] = (ahead - f(theta)) / (2 * h)
    return gradient


@numerical_gradient.misconception(
    "theta restored up to rounding",
    hint="Adding h and subtracting it again does not give back the very same number: the last digit may differ. Store the old "
    "value and put that back, or work on a copy.",
)
def _nearly_restored(f: Function, theta: Any, h: float = 1e-5) -> Any:
    theta = _own_float64(theta)
    gradient = np.zeros(theta.shape)
    for index in np.ndindex(theta.shape):
        theta[index] += h
        ahead = f(theta)
        theta[index] -= 2 * h
        gradient[index] = (ahead - f(theta)) / (2 * h)
        theta[index] += h
    return gradient


@numerical_gradient.misconception(
    "whole-number theta truncates the step",
    hint="With integers in theta, theta + h is cut back to an integer when it is stored, so nothing moves. (float32 has too "
    "few digits for the step, too.) Turn theta into float64 first.",
)
def _truncating(f: Function, theta: Any, h: float = 1e-5) -> Any:
    gradient = np.zeros(np.shape(theta))
    for index in np.ndindex(np.shape(theta)):
        ahead, behind = np.array(theta), np.array(theta)
        ahead[index] = ahead[index] + h
        behind[index] = behind[index] - h
        gradient[index] = (f(ahead) - f(behind)) / (2 * h)
    return gradient


@numerical_gradient.misconception(
    "whole-number result",
    hint="The derivatives are right but are stored in an array made like theta: where theta holds integers, they are cut down "
    "to integers. The gradient needs floats.",
)
def _whole_result(f: Function, theta: Any, h: float = 1e-5) -> Any:
    return _lines_oracle(f, theta, h).astype(np.asarray(theta).dtype)


@numerical_gradient.misconception(
    "flattened gradient",
    hint="The numbers are right, the shape is not: the gradient has the shape of theta.",
)
def _flattened(f: Function, theta: Any, h: float = 1e-5) -> Any:
    return np.ravel(_lines_oracle(f, theta, h))


@numerical_gradient.misconception(
    "only the first axis",
    hint="This goes through the first axis only and moves a whole row at a time. In an array with more dimensions each single "
    "entry is a coordinate.",
)
def _rows_only(f: Function, theta: Any, h: float = 1e-5) -> Any:
    theta = np.array(theta, dtype=np.float64)
    gradient = np.zeros_like(theta)
    for row in range(len(theta)):
        step = np.zeros_like(theta)
        step[row] = h
        gradient[row] = (f(theta + step) - f(theta - step)) / (2 * h)
    return gradient


@numerical_gradient.misconception(
    "f sees a flattened theta",
    hint="f is called with a flat copy. It may well need theta in its own shape (a matrix product does): reshape before calling "
    "f.",
)
def _flat_argument(f: Function, theta: Any, h: float = 1e-5) -> Any:
    flat = np.array(theta, dtype=np.float64).ravel()
    return _lines_oracle(f, flat, h).reshape(np.shape(theta))
