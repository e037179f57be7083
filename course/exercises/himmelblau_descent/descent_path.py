"""Exercise of notebook 04: the path of gradient descent (chapter 7.8)."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from course.checking import Case, Draw, Exercise
from course.exercises.himmelblau_descent.descent_probes import (
    VISIBLE,
    first_row,
    run_that_goes_through,
    run_that_stops,
    shape_of,
    updates,
)
from course.exercises.himmelblau_descent.landscape import brackets

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
    """Four steps of rate 1 lead to about 1e304, just below the largest float."""
    return 1e76 * np.asarray(x, dtype=np.float64)


def gradient_of_circles(x: Any) -> np.ndarray:
    return np.multiply(2.0, x)


def gradient_of_a_parabola(x: Any) -> Any:
    """The gradient of (x² + y²) / 2 is the point: the very array that was handed in."""
    return x


def gradient_of_fourth_powers(x: np.ndarray) -> np.ndarray:
    return x**3


def gradient_of_an_ellipse(x: np.ndarray) -> np.ndarray:
    return x + x[::-1] / 2


def _bowl(draw: Draw) -> Gradient:
    """A fresh bowl whose two coordinates depend on each other and whose lowest point is not the origin."""
    matrix = np.array([[draw.number(2, 4), 1.0], [1.0, draw.number(1, 2)]])
    shift = draw.uniform(0.5, 2, 2)

    def gradient_of_a_bowl(x: Any) -> np.ndarray:
        return matrix @ np.asarray(x, dtype=np.float64) - shift

    return _plainly_named(gradient_of_a_bowl)


def _plainly_named(function: Gradient) -> Gradient:
    """Error messages name a function by its __qualname__; this one reads as if it stood alone."""
    function.__qualname__ = function.__name__
    return function


Run = tuple[Gradient, Any, float, int]


def _runs(draw: Draw) -> Iterator[Run]:
    """Arguments of ordinary runs of at least two steps, with float starts."""
    yield _bowl(draw), draw.uniform(-3, 3, 2), draw.number(0.05, 0.2), draw.size()
    yield gradient_of_waves, [draw.number(-3, 3), draw.number(-3, 3)], draw.number(0.05, 0.3), draw.size()
    yield gradient_of_himmelblau, draw.uniform(-3, 3, 2), draw.number(0.004, 0.01), draw.size()
    yield gradient_of_waves, draw.uniform(-3, 3, 2), draw.number(0.05, 0.3), draw.size() + 20
    yield _settling(draw)


def _settling(draw: Draw) -> Run:
    """A run that comes so close to its minimum that its gradient gets as small as 1e-20 and is never 0."""
    return gradient_of_circles, draw.uniform(1, 3, 2), draw.number(0.36, 0.38), 40 + draw.size()


@gradient_descent.part("a row for each step, the start first; the caller's start stays as it is", points=2)
def _rows(draw: Draw) -> Iterator[Case]:
    for gradient, start, rate, steps in (
        *_runs(draw),
        (_bowl(draw), (draw.number(-3, 3), draw.number(-3, 3)), draw.number(0.05, 0.2), 1),
        (_bowl(draw), draw.uniform(-3, 3, 2), 0.1, 0),
        (gradient_of_circles, np.zeros(2), 0.1, draw.size()),
        (gradient_of_circles, [draw.number(1, 2), 0.0], 0.1, draw.size()),
        (gradient_of_circles, [0.0, 0.0], draw.number(0.1, 0.3), draw.size()),
    ):
        yield shape_of(gradient, start, rate, steps)
    for run in itertools.islice(_runs(draw), 3):
        yield first_row(*run)


@gradient_descent.part("each update: minus learning rate times the gradient where the run stands", points=2)
def _updates(draw: Draw) -> Iterator[Case]:
    for run in (
        *_runs(draw),
        (gradient_of_a_parabola, draw.uniform(1, 3, 2), draw.number(0.1, 0.3), draw.size()),
        (gradient_of_a_parabola, draw.uniform(-3, -1, 2), draw.number(0.1, 0.3), draw.size()),
        (gradient_of_fourth_powers, draw.uniform(0.5, 1.5, 2), draw.number(0.1, 0.2), draw.size()),
        (gradient_of_an_ellipse, draw.uniform(1, 3, 2), draw.number(0.1, 0.3), draw.size()),
    ):
        yield updates(*run)


@gradient_descent.part("whole-number starts", points=1)
def _whole_starts(draw: Draw) -> Iterator[Case]:
    for gradient, start, rate, steps in (
        (gradient_of_waves, draw.integers(1, 4, 2), draw.number(0.05, 0.3), draw.size()),
        (gradient_of_himmelblau, [4, 0], 0.01, draw.size()),
        (_bowl(draw), (-2, 2), draw.number(0.05, 0.2), draw.size()),
    ):
        yield updates(gradient, start, rate, steps, same=VISIBLE)


@gradient_descent.part("a ValueError with the number of the step when x stops being finite", points=2)
def _stops(draw: Draw) -> Iterator[Case]:
    step = int(draw.integers(11, 18))
    start = [0.125, 1.0]
    for broken, begin, rate, last, steps in (
        ((-1.0, np.nan), start, 1.0, step, step + 4),
        ((np.inf, 0.25), np.array(start), 1.0, step + 2, step + 8),
        ((np.nan, np.nan), tuple(start), 1.0, step + 1, step + 1),
        ((0.25, -np.inf), start, 0.5, step + 3, step + 3),
        ((-1e308, 0.25), np.array(start), 10.0, step, step + 3),
        ((0.25, 1e308), start, 10.0, 7, 12),
        ((np.nan, 0.25), start, 1.0, 1, 3),
    ):
        yield run_that_stops(_breaks_down(last, broken, rate), begin, rate, steps, last)
    yield run_that_stops(gradient_of_himmelblau, [5.0, 5.0], 0.024, 20, 8)
    yield run_that_goes_through(gradient_of_explosion, draw.uniform(1, 2, 2), 1.0, 4)
    for steps, broken in ((step, (np.nan, np.nan)), (1, (np.inf, 0.25))):
        yield run_that_goes_through(_breaks_down(steps + 1, broken, 1.0), start, 1.0, steps)


def _breaks_down(step: int, broken: tuple[float, float], rate: float) -> Gradient:
    """A steady walk, half a unit of x a step from 0.125, whose gradient is `broken` in update number `step`.

    No x on the way is a whole number, so a message that prints x does not name a step by chance.
    """

    def gradient_that_breaks_down(x: Any) -> np.ndarray:
        return np.array(broken if x[0] > 0.5 * (step - 1) else (-0.5 / rate, 0.25))

    return _plainly_named(gradient_that_breaks_down)


def _not_finite(step: int) -> ValueError:
    return ValueError(f"x is not finite after step {step}")


def _walk(
    gradient: Gradient,
    start: Any,
    learning_rate: float,
    steps: int,
    *,
    slope: Callable[[np.ndarray], np.ndarray] = lambda g: g,
    move: Callable[[np.ndarray, np.ndarray], np.ndarray] = lambda x, change: x - change,
    broken: Callable[[np.ndarray], Any] = lambda x: not np.isfinite(x).all(),
    error: Callable[[int], Exception] = _not_finite,
) -> np.ndarray:
    """Descent in which a misconception replaces one piece."""
    path = [np.array(start, dtype=np.float64)]
    for step in range(1, steps + 1):
        path.append(move(path[-1], learning_rate * slope(np.array(gradient(path[-1])))))
        if broken(path[-1]):
            raise error(step)
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
    "The run goes on although one of the coordinates is lost. All of them must be finite, not just any.",
    broken=lambda x: not np.isfinite(x).any(),
)
_wrong_walk(
    "only the first coordinate is looked at",
    "Only the first coordinate is looked at. A run is lost as well when the second one stops being finite.",
    broken=lambda x: not np.isfinite(x[0]),
)
_wrong_walk(
    "only the second coordinate is looked at",
    "Only the second coordinate is looked at. A run is lost as well when the first one stops being finite.",
    broken=lambda x: not np.isfinite(x[1]),
)
_wrong_walk(
    "steps counted from 0",
    "The error names the step before the one in which x stops being finite. The first update is step 1; a loop over `range(steps)` counts from 0.",
    error=lambda step: _not_finite(step - 1),
)
_wrong_walk(
    "steps counted from 2",
    "The error names the step after the one in which x stops being finite. The first update is step 1.",
    error=lambda step: _not_finite(step + 1),
)
_wrong_walk(
    "step not named",
    "The ValueError comes, but its message does not say in which step x stopped being finite (1 is the first update).",
    error=lambda step: ValueError("x is not finite any more"),
)
_wrong_walk(
    "another kind of error",
    "An error comes, but of another kind. Who calls this function waits for a ValueError.",
    error=lambda step: RuntimeError(f"x is not finite after step {step}"),
)
_wrong_walk(
    "large taken for not finite",
    "A number may be huge and still be finite. The run should stop at inf or nan, not at a bound of its own.",
    broken=lambda x: not np.all(np.abs(x) < 1e6),
)
_wrong_walk(
    "huge taken for not finite",
    "A number may be huge, up to about 1.8e308, and still be finite. The run should stop at inf or nan, not at a bound of its own.",
    broken=lambda x: not np.all(np.abs(x) < 1e300),
)
_wrong_walk(
    "gradient scaled to length 1",
    "Each step has the length of the learning rate. In gradient descent a steep place gives a long step: the gradient is used as it is.",
    slope=lambda g: g / (np.linalg.norm(g) or 1.0),
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
    hint="There is an update too many: `steps` updates give `steps` rows, and the start one more.",
)
def _one_too_many(gradient: Gradient, start: Any, learning_rate: float, steps: int) -> np.ndarray:
    return _walk(gradient, start, learning_rate, steps + 1)


@gradient_descent.misconception(
    "stops when the gradient is small",
    hint="The run ends before its time where the gradient is small or 0. `steps` updates are asked for, even if the last ones hardly move x.",
)
def _impatient(gradient: Gradient, start: Any, learning_rate: float, steps: int) -> np.ndarray:
    path = _walk(gradient, start, learning_rate, steps)
    small = [step for step, x in enumerate(path[:-1]) if np.linalg.norm(gradient(x)) < 1e-8]
    return path[: small[0] + 1] if small else path


@gradient_descent.misconception(
    "learning rate left out",
    hint="The steps do not depend on the learning rate: it scales the gradient in each update.",
)
def _no_rate(gradient: Gradient, start: Any, learning_rate: float, steps: int) -> np.ndarray:
    return _walk(gradient, start, 1.0, steps)


@gradient_descent.misconception(
    "own gradient used",
    hint="The path follows the gradient of Himmelblau's function whatever is handed in. Use the function that comes as the first argument.",
)
def _own_gradient(gradient: Gradient, start: Any, learning_rate: float, steps: int) -> np.ndarray:
    return _walk(gradient_of_himmelblau, start, learning_rate, steps)


@gradient_descent.misconception(
    "gradient called with a list",
    hint="The gradient is called with a list or tuple. It takes an array of shape (2,): `2 * x` or `x**3` mean something else, or nothing, for a list.",
)
def _list_handed_on(gradient: Gradient, start: Any, learning_rate: float, steps: int) -> np.ndarray:
    return _walk(lambda x: gradient(list(x)), start, learning_rate, steps)


@gradient_descent.misconception(
    "the gradient's own array changed",
    hint="What the gradient hands back is changed in place, by `*=` say. That array may belong to somebody else, here it is x itself. Multiply into a new array.",
)
def _scaled_in_place(gradient: Gradient, start: Any, learning_rate: float, steps: int) -> np.ndarray:
    path = [np.array(start, dtype=np.float64)]
    for step in range(1, steps + 1):
        change = gradient(path[-1])
        change *= learning_rate
        path.append(path[-1] - change)
        if not np.isfinite(path[-1]).all():
            raise _not_finite(step)
    return np.array(path)


@gradient_descent.misconception(
    "the gradient looked at in place of x",
    hint="The gradient is looked at, not x. A finite gradient times the learning rate can still throw x out of the finite numbers.",
)
def _gradient_checked(gradient: Gradient, start: Any, learning_rate: float, steps: int) -> np.ndarray:
    path = [np.array(start, dtype=np.float64)]
    for step in range(1, steps + 1):
        change = np.asarray(gradient(path[-1]))
        if not np.isfinite(change).all():
            raise _not_finite(step)
        path.append(path[-1] - learning_rate * change)
    return np.array(path)


def _one_by_one(order: tuple[int, int]) -> Callable[..., np.ndarray]:
    """Descent that moves the coordinates in `order`, each with the gradient where the other has got to."""

    def answer(gradient: Gradient, start: Any, learning_rate: float, steps: int) -> np.ndarray:
        path = [np.array(start, dtype=np.float64)]
        for step in range(1, steps + 1):
            x = path[-1].copy()
            for place in order:
                x[place] -= learning_rate * np.asarray(gradient(x.copy()))[place]
            if not np.isfinite(x).all():
                raise _not_finite(step)
            path.append(x)
        return np.array(path)

    return answer


gradient_descent.misconception(
    "coordinates updated one after the other",
    hint="The second coordinate moves with a gradient taken after the first one has moved. Take the gradient once a step, at the old point, then move both.",
)(_one_by_one((0, 1)))
gradient_descent.misconception(
    "second coordinate moved first",
    hint="The first coordinate moves with a gradient taken after the second one has moved. Take the gradient once a step, at the old point, then move both.",
)(_one_by_one((1, 0)))


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


@gradient_descent.misconception(
    "printed in place of raised",
    hint="A printed line is for people: the function that called goes on with a path of inf or nan. Raise a ValueError in place of the print.",
)
def _printing(gradient: Gradient, start: Any, learning_rate: float, steps: int) -> np.ndarray:
    path = _walk(gradient, start, learning_rate, steps, broken=lambda x: False)
    lost = np.flatnonzero(~np.isfinite(path).all(axis=1))
    if lost.size:
        print(f"x is not finite after step {lost[0]}")
    return path
