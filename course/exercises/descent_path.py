"""Exercise of notebook 04: the path of gradient descent (chapter 7.8)."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from course.checking import Accepts, Case, Draw, Exercise
from course.checking.values import as_array
from course.exercises.himmelblau_landscape import brackets

Gradient = Callable[[Any], Any]


def _accumulated(gradient: Gradient, start: Any, learning_rate: float, steps: int) -> np.ndarray:
    """The path as a running fold over the steps."""
    points = itertools.accumulate(
        range(steps),
        lambda x, _: np.subtract(x, np.multiply(learning_rate, gradient(x))),
        initial=np.array(start, dtype=np.float64),
    )
    return np.array(list(points))


gradient_descent = Exercise(
    "gradient_descent",
    call="gradient_descent(gradient, start, learning_rate, steps)",
    oracle=_accumulated,
)


def gradient_of_himmelblau(x: Any) -> np.ndarray:
    first, second = brackets(x)
    return np.array([4 * x[0] * first + 2 * second, 2 * first + 4 * x[1] * second])


def gradient_of_waves(x: Any) -> np.ndarray:
    return np.array([np.cos(x[0]) + x[1], np.sin(x[1]) - x[0] + 2.0])


def gradient_of_explosion(x: Any) -> np.ndarray:
    return 1e20 * np.asarray(x, dtype=np.float64)


def _bowl(draw: Draw) -> Gradient:
    """A fresh bowl whose two coordinates depend on each other and whose lowest point is not the origin."""
    matrix = np.array([[draw.number(2, 4), 1.0], [1.0, draw.number(1, 2)]])
    shift = draw.uniform(0.5, 2, 2)

    def gradient_of_a_bowl(x: Any) -> np.ndarray:
        return matrix @ np.asarray(x, dtype=np.float64) - shift

    return gradient_of_a_bowl


def _runs(draw: Draw) -> Iterator[tuple[Gradient, Any, float, int]]:
    """Arguments of ordinary runs with float starts."""
    yield _bowl(draw), draw.uniform(-3, 3, 2), draw.number(0.05, 0.2), draw.size()
    yield gradient_of_waves, [draw.number(-3, 3), draw.number(-3, 3)], draw.number(0.05, 0.3), draw.size()
    yield gradient_of_himmelblau, draw.uniform(-3, 3, 2), draw.number(0.004, 0.01), draw.size()
    yield _bowl(draw), (draw.number(-3, 3), draw.number(-3, 3)), draw.number(0.05, 0.2), 1
    yield gradient_of_waves, draw.uniform(-3, 3, 2), draw.number(0.05, 0.3), draw.size() + 20


@gradient_descent.part("a row for each step, the start first", points=1)
def _rows(draw: Draw) -> Iterator[Case]:
    for args in (*_runs(draw), (_bowl(draw), draw.uniform(-3, 3, 2), 0.1, 0)):
        _, start, _, steps = args
        wanted = f"shape {(steps + 1, 2)} with the start in the first row"
        yield Case(args, expected=Accepts(wanted, _begins_with(np.array(start), steps)))


def _begins_with(start: np.ndarray, steps: int) -> Callable[[Any], bool]:
    def holds(value: Any) -> bool:
        path = as_array(value)
        return (
            path is not None
            and path.shape == (steps + 1, 2)
            and bool(np.allclose(path[0], start, rtol=1e-12))
        )

    return holds


@gradient_descent.part("every point of the path", points=3)
def _paths(draw: Draw) -> Iterator[Case]:
    for args in _runs(draw):
        yield Case(args, rtol=1e-7)


@gradient_descent.part("whole-number starts", points=1)
def _whole_starts(draw: Draw) -> Iterator[Case]:
    yield Case((gradient_of_waves, draw.integers(1, 4, 2), draw.number(0.05, 0.3), draw.size()), rtol=1e-7)
    yield Case((gradient_of_himmelblau, [4, 0], 0.01, draw.size()), rtol=1e-7)
    yield Case((_bowl(draw), (-2, 2), draw.number(0.05, 0.2), draw.size()), rtol=1e-7)


@gradient_descent.part("a ValueError with the number of the step when x stops being finite", points=2)
def _stops(draw: Draw) -> Iterator[Case]:
    step = int(draw.integers(11, 18))
    yield _stop(_breaks_down(step, (-1.0, np.nan)), [0.0, 1.0], 1.0, step + 4, step)
    yield _stop(_breaks_down(step + 2, (np.inf, 0.25)), np.array([0.0, 1.0]), 1.0, step + 6, step + 2)
    yield _stop(_breaks_down(step + 1, (np.nan, np.nan)), (0.0, 1.0), 1.0, step + 1, step + 1)
    yield _stop(gradient_of_himmelblau, [5.0, 5.0], 0.024, 20, 8)
    yield Case((gradient_of_explosion, draw.uniform(1, 2, 2), 1.0, 4))


def _breaks_down(step: int, broken: tuple[float, float]) -> Gradient:
    """A steady walk, one unit of x a step from 0, whose gradient is `broken` in update number `step`."""

    def gradient_that_breaks_down(x: Any) -> np.ndarray:
        return np.array(broken if x[0] > step - 1.5 else (-1.0, 0.25))

    return gradient_that_breaks_down


def _stop(gradient: Gradient, start: Any, learning_rate: float, steps: int, last: int) -> Case:
    """A run in which x is not finite any more after update number `last`."""

    def named_step(answer: Callable[..., Any], *args: Any) -> Any:
        try:
            return answer(*args)
        except ValueError as error:
            named = re.findall(r"\d+", str(error))
            near = [f"names step {step}" for step in (last, last - 1, last + 1) if str(step) in named]
            return f"a ValueError that {near[0] if near else 'does not name the step'}"

    wanted = f"a ValueError that names step {last}"
    shown = f"a run of {steps} steps in which x is no longer finite after step {last}"
    args = (gradient, start, learning_rate, steps)
    return Case(
        args,
        expected=Accepts(wanted, lambda value: isinstance(value, str) and value == wanted),
        use=named_step,
        shown=shown,
    )


def _not_finite(step: int) -> ValueError:
    return ValueError(f"x is not finite after step {step}")


def _walk(
    gradient: Gradient,
    start: Any,
    learning_rate: float,
    steps: int,
    *,
    move: Callable[[np.ndarray, np.ndarray], np.ndarray] = lambda x, change: x - change,
    broken: Callable[[np.ndarray], Any] = lambda x: not np.isfinite(x).all(),
    first_number: int = 1,
) -> np.ndarray:
    """Descent in which a misconception replaces one piece."""
    path = [np.array(start, dtype=np.float64)]
    for step in range(steps):
        path.append(move(path[-1], learning_rate * np.asarray(gradient(path[-1]))))
        if broken(path[-1]):
            raise _not_finite(step + first_number)
    return np.array(path)


def _wrong_walk(name: str, hint: str, **pieces: Any) -> None:
    """Declares a misconception that is right descent but for some of `_walk`'s pieces."""

    def answer(gradient: Gradient, start: Any, learning_rate: float, steps: int) -> np.ndarray:
        return _walk(gradient, start, learning_rate, steps, **pieces)

    gradient_descent.misconception(name, hint)(answer)


def _wrong_rows(name: str, hint: str, select: Callable[[np.ndarray], Any]) -> None:
    """Declares a misconception that descends rightly and hands back something else than the whole path."""

    def answer(gradient: Gradient, start: Any, learning_rate: float, steps: int) -> Any:
        return select(_walk(gradient, start, learning_rate, steps))

    gradient_descent.misconception(name, hint)(answer)


_wrong_walk(
    "ascent",
    "The path climbs. The gradient points uphill, so the update subtracts it.",
    move=lambda x, change: x + change,
)
_wrong_walk(
    "no check for finite numbers",
    "When x stops being finite the run goes on with inf or nan. After each update look whether x is finite, and raise a ValueError with the step's number if it is not.",
    broken=lambda x: False,
)
_wrong_walk(
    "only nan is noticed",
    "A coordinate that has become infinite is not finite either: inf is not nan, and it may never turn into nan.",
    broken=lambda x: np.isnan(x).any(),
)
_wrong_walk(
    "only inf is noticed",
    "A coordinate that has become nan is not finite either, and nan is not inf.",
    broken=lambda x: np.isinf(x).any(),
)
_wrong_walk(
    "one finite coordinate is enough",
    "The run goes on although one of the coordinates is lost. All of them must be finite, not just any or the first.",
    broken=lambda x: not np.isfinite(x).any(),
)
_wrong_walk(
    "steps counted from 0",
    "The error names one step too few: the first update is step 1, while `range` begins with 0.",
    first_number=0,
)
_wrong_walk(
    "large taken for not finite",
    "A number may be huge and still be finite. The run should stop at inf or nan, not at a bound of its own.",
    broken=lambda x: not np.all(np.abs(x) < 1e6),
)
_wrong_walk(
    "gradient scaled to length 1",
    "Each step has the length of the learning rate. In gradient descent a steep place gives a long step: the gradient is used as it is.",
    move=lambda x, change: x - change / (np.linalg.norm(change) or 1.0) * 0.1,
)
_wrong_rows(
    "start left out",
    "The path begins with the start itself, before any update. Here its first row is the point after one step.",
    lambda path: path[1:],
)
_wrong_rows(
    "one step too few",
    "The start is a row of its own, and each of the `steps` updates adds one: the last update is missing.",
    lambda path: path[:-1] if len(path) > 1 else path,
)
_wrong_rows(
    "last point only",
    "This is where the descent ends. The whole path is asked for: the start, then the point after each step.",
    lambda path: path[-1],
)
_wrong_rows(
    "transposed",
    "Rows and columns have changed places: each row is one point, with its x and its y.",
    lambda path: path.T,
)
_wrong_rows(
    "one array stored many times",
    "Every row shows the same point. One array was stored again and again and changed in place; keep a copy of each point.",
    lambda path: np.repeat(path[-1:], len(path), axis=0),
)


@gradient_descent.misconception(
    "one step too many",
    hint="There is a row too many: `steps` updates give `steps` rows, and the start one more.",
)
def _one_too_many(gradient: Gradient, start: Any, learning_rate: float, steps: int) -> np.ndarray:
    return _walk(gradient, start, learning_rate, steps + 1)


@gradient_descent.misconception(
    "learning rate left out",
    hint="The steps do not depend on the learning rate: it scales the gradient in each update.",
)
def _no_rate(gradient: Gradient, start: Any, learning_rate: float, steps: int) -> np.ndarray:
    return _walk(gradient, start, 1.0, steps)


@gradient_descent.misconception(
    "coordinates updated one after the other",
    hint="The second coordinate moves with a gradient taken after the first one has moved. Take the gradient once a step, at the old point, then move both.",
)
def _sequential(gradient: Gradient, start: Any, learning_rate: float, steps: int) -> np.ndarray:
    path = [np.array(start, dtype=np.float64)]
    for step in range(1, steps + 1):
        x = path[-1].copy()
        for place in range(len(x)):
            x[place] -= learning_rate * np.asarray(gradient(x))[place]
        if not np.isfinite(x).all():
            raise _not_finite(step)
        path.append(x)
    return np.array(path)


@gradient_descent.misconception(
    "gradient always taken at the start",
    hint="All steps are the same. The gradient is taken anew in each step, at the point that has been reached.",
)
def _same_gradient(gradient: Gradient, start: Any, learning_rate: float, steps: int) -> np.ndarray:
    slope = gradient(np.array(start, dtype=np.float64))
    return _walk(lambda _: slope, start, learning_rate, steps)


@gradient_descent.misconception(
    "start changed in place",
    hint="The caller's start is overwritten. `-=` writes into the array it stands for; begin with a float copy.",
)
def _start_changed(gradient: Gradient, start: Any, learning_rate: float, steps: int) -> np.ndarray:
    path = _walk(gradient, start, learning_rate, steps)
    if isinstance(start, np.ndarray) and start.dtype == np.float64:
        start[:] = path[-1]
    return path


@gradient_descent.misconception(
    "whole-number start cuts the steps off",
    hint="From a whole-number start the path stays on whole numbers: an array of ints cuts off the fraction of all that is written into it. Make the start float.",
)
def _truncating(gradient: Gradient, start: Any, learning_rate: float, steps: int) -> np.ndarray:
    kind = np.asarray(start).dtype
    return _walk(
        gradient,
        start,
        learning_rate,
        steps,
        move=lambda x, change: (x - change).astype(kind).astype(np.float64),
    )


@gradient_descent.misconception(
    "whole-number start can't be updated",
    hint="From a whole-number start the update raises: an array of ints can't take a float in place. Make the start float.",
)
def _int_raises(gradient: Gradient, start: Any, learning_rate: float, steps: int) -> np.ndarray:
    if np.asarray(start).dtype.kind == "i":
        x = np.array(start)
        x -= learning_rate * np.asarray(gradient(x))
    return _walk(gradient, start, learning_rate, steps)


@gradient_descent.misconception(
    "step not named",
    hint="The ValueError comes, but its message does not say in which step x stopped being finite (1 is the first update).",
)
def _nameless(gradient: Gradient, start: Any, learning_rate: float, steps: int) -> np.ndarray:
    try:
        return _walk(gradient, start, learning_rate, steps)
    except ValueError:
        raise ValueError("x is not finite any more") from None


@gradient_descent.misconception(
    "checked before the update",
    hint="x is looked at before each update, so trouble is noticed one step late, and never after the last one. Look at the new x.",
)
def _late(gradient: Gradient, start: Any, learning_rate: float, steps: int) -> np.ndarray:
    path = [np.array(start, dtype=np.float64)]
    for step in range(1, steps + 1):
        if not np.isfinite(path[-1]).all():
            raise _not_finite(step)
        path.append(path[-1] - learning_rate * np.asarray(gradient(path[-1])))
    return np.array(path)


@gradient_descent.misconception(
    "stops in silence",
    hint="When x stops being finite the path just ends. A caller would not notice: raise a ValueError that names the step.",
)
def _silent(gradient: Gradient, start: Any, learning_rate: float, steps: int) -> np.ndarray:
    path = _walk(gradient, start, learning_rate, steps, broken=lambda x: False)
    lost = np.flatnonzero(~np.isfinite(path).all(axis=1))
    return path[: lost[0]] if lost.size else path
