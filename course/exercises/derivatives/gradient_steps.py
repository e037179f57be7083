"""One step along the gradient, downhill and uphill (chapter 7.1)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from course.checking import Case, Draw, Exercise

Step = Callable[[Any, Any, Any], Any]


def _written_to(step: Step, theta: Any, gradient: Any, rate: Any) -> Any:
    """The new theta, which the caller then overwrites: the old one must not be the same array."""
    new = step(theta, gradient, rate)
    if not isinstance(new, np.ndarray):
        return new
    value = new.copy()
    if new.flags.writeable:
        new.fill(0.0)
    return value


def _numbers(draw: Draw) -> Iterator[Case]:
    yield Case((2.0, 3.0, 0.1))
    yield Case((draw.number(-3, -1), draw.number(1.2, 4), draw.number(0.2, 0.8)))
    yield Case((draw.number(1, 3), -draw.number(1.2, 4), draw.number(0.02, 0.1)))
    yield Case((draw.number(1, 3), 0.0, 0.3))
    yield Case((draw.number(1, 3), draw.number(0.2, 0.8), draw.number(0.2, 0.8)))
    yield Case((draw.number(1, 3), draw.number(50, 90), draw.number(0.02, 0.1)))


def _arrays(draw: Draw) -> Iterator[Case]:
    size, (rows, columns) = draw.size(), draw.sizes(2)
    yield Case((draw.normal(size, scale=2.0), draw.normal(size, scale=2.0), draw.number(0.2, 0.8)))
    yield Case((draw.normal(rows, columns), draw.normal(rows, columns), draw.number(0.02, 0.1)))
    yield Case((draw.normal(2, rows, columns), draw.normal(2, rows, columns), draw.number(1.5, 3)))
    yield Case((draw.normal(size), np.zeros(size), draw.number(0.2, 0.8)), use=_written_to)


def _whole_numbers(draw: Draw) -> Iterator[Case]:
    size = draw.size()
    yield Case((np.array([4, -3, 2]), np.array([1.0, 2.0, -3.0]), 0.25))
    yield Case((draw.integers(1, 9, size), draw.integers(1, 9, size), draw.number(0.2, 0.8)))
    yield Case((3, 2, 0.1))
    yield Case((draw.integers(1, 9, size), draw.normal(size), 2))


def _step_exercise(name: str, sign: int) -> Exercise:
    """descent_step (sign -1) or ascent_step (sign +1) with the mistakes that both allow."""
    exercise = Exercise(
        name,
        call=f"{name}(theta, gradient, learning_rate)",
        # theta and the gradient as two rows, combined by a matrix product.
        oracle=lambda theta, gradient, rate: np.tensordot(
            [1.0, sign * rate], np.stack([np.asarray(theta), np.asarray(gradient)]), axes=1
        ),
    )
    exercise.part("numbers", points=0.5)(_numbers)
    exercise.part("arrays of any shape, theta left as it is", points=1)(_arrays)
    exercise.part("whole numbers", points=0.5)(_whole_numbers)
    for wrong, (hint, answer) in _mistakes(sign).items():
        exercise.misconception(wrong, hint=hint)(answer)
    return exercise


def _mistakes(sign: int) -> dict[str, tuple[str, Step]]:
    """Name, hint and wrong answer of each misconception of a step with this sign."""
    direction = (
        "This goes uphill: the gradient points to where the function rises fastest, and descent goes the other way."
        if sign < 0
        else "This goes downhill: the gradient points to where the function rises fastest, and ascent follows it."
    )
    return {
        "sign turned": (direction, lambda theta, gradient, rate: theta - sign * rate * gradient),
        "learning rate missing": (
            "The whole gradient is taken as the step. The learning rate says which share of it.",
            lambda theta, gradient, rate: theta + sign * gradient,
        ),
        "divided by the learning rate": (
            "A smaller learning rate makes a larger step here. It multiplies the gradient.",
            lambda theta, gradient, rate: theta + sign * gradient / rate,
        ),
        "learning rate on theta": (
            "The learning rate scales theta here. It belongs to the gradient, and theta stays whole.",
            lambda theta, gradient, rate: rate * theta + sign * gradient,
        ),
        "learning rate on everything": (
            "The learning rate multiplies theta as well. Only the gradient is scaled.",
            lambda theta, gradient, rate: rate * (theta + sign * gradient),
        ),
        "only the step": (
            "This is the step alone. Asked is where it leads: the step starts at theta.",
            lambda theta, gradient, rate: sign * rate * gradient,
        ),
        "only the sign of the gradient": (
            "Every step has the same length here. The gradient's size counts, too: steep places get longer steps.",
            lambda theta, gradient, rate: theta + sign * rate * np.sign(gradient),
        ),
        "gradient clipped": (
            "Gradients beyond a limit are cut off here. The whole gradient counts, however large it is.",
            lambda theta, gradient, rate: theta + sign * rate * np.clip(gradient, -1, 1),
        ),
        "theta changed in place": (
            "`+=` and `-=` write into the caller's array. Make a new one: the caller may still need the old theta.",
            lambda theta, gradient, rate: _in_place(theta, sign * rate * np.asarray(gradient)),
        ),
        "cut down to whole numbers": (
            "With integers in theta the result is stored as integers, and the fraction is lost. The result needs floats.",
            lambda theta, gradient, rate: np.asarray(theta + sign * rate * gradient).astype(
                np.asarray(theta).dtype
            ),
        ),
    }


def _in_place(theta: Any, step: Any) -> Any:
    theta += step
    return theta


descent_step = _step_exercise("descent_step", -1)
ascent_step = _step_exercise("ascent_step", +1)
