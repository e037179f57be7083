"""How a path of gradient descent is looked at, one property at a time, so that one slip costs one part."""

from __future__ import annotations

import contextlib
import copy
import io
import itertools
import re
import sys
from collections.abc import Callable
from typing import Any

import numpy as np

from course.checking import Accepts, Case
from course.checking.values import as_array, plain

Answer = Callable[..., Any]
Gradient = Callable[[Any], Any]

SAME = 1e-12
"""Relative difference up to which two points are the same point: rounding in float64."""

VISIBLE = 1e-4
"""Relative difference that shows in printed numbers."""


def shape_of(gradient: Gradient, start: Any, learning_rate: float, steps: int) -> Case:
    """The shape of the path alone."""

    def shape(answer: Answer, *args: Any) -> Any:
        path = answer(*args)
        array = as_array(plain(path))
        return path if array is None else f"shape {array.shape}"

    args = (gradient, start, learning_rate, steps)
    wanted = f"shape {(steps + 1, 2)}"
    return Case(args, expected=_word(wanted), use=shape, shown=f"path of {_run(*args)}")


def first_row(gradient: Gradient, start: Any, learning_rate: float, steps: int) -> Case:
    """The first row alone."""

    def first(answer: Answer, *args: Any) -> Any:
        begin = np.array(args[1], dtype=np.float64)
        path = answer(*args)
        array = as_array(plain(path))
        if array is None or array.ndim != 2 or not len(array) or array[0].shape != begin.shape:
            return path
        off = _difference(array[0], begin)
        if off <= SAME:
            return wanted
        return (
            f"a row that differs from the start by {off:.0e}: float64 is needed"
            if off < VISIBLE
            else array[0]
        )

    wanted = "the start"
    args = (gradient, start, learning_rate, steps)
    return Case(
        args,
        expected=Accepts(
            f"the start, {_text(np.array(start))}",
            lambda value: value == wanted if isinstance(value, str) else False,
        ),
        use=first,
        shown=f"first row of {_run(*args)}",
    )


def updates(
    gradient: Gradient, start: Any, learning_rate: float, steps: int, same: float = 100 * SAME
) -> Case:
    """Whether each row follows from the row before it, however many there are and wherever they begin.

    same  the relative difference that is put down to rounding
    """

    def wrong_update(answer: Answer, *args: Any) -> Any:
        path = on_a_copy(answer, *args)
        rows = as_array(plain(path))
        if rows is None or rows.ndim != 2 or rows.shape[1] != 2 or len(rows) < 2:
            return path
        for number, (before, after) in enumerate(itertools.pairwise(rows), start=1):
            right = before - learning_rate * np.array(gradient(before.copy()))
            off = _difference(after, right)
            if not off <= same:
                place = _text(after) if off >= VISIBLE else f"{_text(after)}, off by {off:.0e},"
                return f"row {number} is {place} where the update of {_text(before)} leads to {_text(right)}"
        return wanted

    wanted = "each row is the right update of the row before"
    args = (gradient, start, learning_rate, steps)
    return Case(args, expected=_word(wanted), use=wrong_update, shown=_run(*args))


def run_that_stops(gradient: Gradient, start: Any, learning_rate: float, steps: int, last: int) -> Case:
    """A run in which x is not finite any more after update number `last`."""

    def named_step(answer: Answer, *args: Any) -> Any:
        # Numbers are meant to overflow here, so NumPy need not warn of it.
        with (
            contextlib.redirect_stdout(io.StringIO()) as printed,
            np.errstate(over="ignore", invalid="ignore"),
        ):
            try:
                path = on_a_copy(answer, *args)
            except ValueError as error:
                message = str(error)
                kind = _kind_of(message, last)
                if kind is None:
                    return wanted
                raise kind(f'"{message}". It should name step {last}') from None
            except Exception as error:
                if type(error) not in OF_ANOTHER_KIND and type(error).__module__ == "builtins":
                    raise
                raise AnotherError(f"{type(error).__name__}: {error}") from None
        sys.stdout.write(printed.getvalue())
        return _without_error(path, steps, _kind_of(printed.getvalue(), last) is None)

    wanted = f"a ValueError that names step {last}"
    shown = f"a run of {steps} steps in which x is no longer finite after step {last}"
    return Case((gradient, start, learning_rate, steps), expected=_word(wanted), use=named_step, shown=shown)


def _without_error(path: Any, steps: int, step_is_printed: bool) -> str:
    """What a run did that should have raised."""
    if step_is_printed:
        return "a printed line and no error"
    if path is None:
        return "no error, and None in place of a path"
    rows = as_array(plain(path))
    if rows is None or rows.ndim != 2 or not np.isfinite(rows).all():
        return "no error"
    if len(rows) <= steps:
        return "no error, and a path that ends early"
    return f"no error, and a path that ends at {_text(rows[-1])}"


def run_that_goes_through(gradient: Gradient, start: Any, learning_rate: float, steps: int) -> Case:
    """A run whose points are all finite."""

    def goes_through(answer: Answer, *args: Any) -> str:
        try:
            on_a_copy(answer, *args)
        except ValueError as error:
            raise TooSoon(f'"{error}"') from None
        return wanted

    wanted = "a run without an error"
    shown = f"a run of {steps} steps in which all numbers stay finite"
    return Case(
        (gradient, start, learning_rate, steps), expected=_word(wanted), use=goes_through, shown=shown
    )


def on_a_copy(answer: Answer, gradient: Gradient, start: Any, learning_rate: float, steps: int) -> Any:
    """Calls the answer with a start of its own: whether it changes that is judged elsewhere."""
    return answer(gradient, copy.deepcopy(start), learning_rate, steps)


class StepNotNamed(ValueError):
    """The message names no step, or one that is far from the right one."""


class StepBefore(ValueError):
    """The message names the step before."""


class StepAfter(ValueError):
    """The message names the step after."""


class ManySteps(ValueError):
    """The message names the step together with both of its neighbours."""


class TooSoon(ValueError):
    """All numbers of the run are finite."""


class AnotherError(Exception):
    """Not a ValueError."""


for _kind in (StepNotNamed, StepBefore, StepAfter, ManySteps, TooSoon):
    _kind.__name__ = "ValueError"  # what a student reads; the diagnosis tells the kinds apart
AnotherError.__name__ = "another kind of error"

OF_ANOTHER_KIND = (
    ArithmeticError,
    AssertionError,
    BaseException,
    Exception,
    FloatingPointError,
    OverflowError,
    RuntimeError,
    StopIteration,
    ZeroDivisionError,
)
"""What is raised on purpose in place of a ValueError; a TypeError, say, is a slip somewhere else."""


def _kind_of(message: str, step: int) -> type[Exception] | None:
    """None where the message names `step`, else what it does in place of that."""
    named = {float(number) for number in re.findall(r"\d+(?:\.\d+)?(?:[eE][+-]?\d+)?", message)}
    before, after = step - 1 in named, step + 1 in named
    if step in named:
        return ManySteps if before and after else None
    if before or after:
        return StepBefore if before else StepAfter
    return StepNotNamed


def _difference(one: np.ndarray, other: np.ndarray) -> float:
    """The largest difference, relative to the larger point; nan where one of them is not finite."""
    scale = max(np.abs(one).max(), np.abs(other).max())
    return float(np.abs(one - other).max() / scale) if scale else 0.0


def _text(point: np.ndarray) -> str:
    return "(" + ", ".join(f"{entry:.6g}" for entry in point) + ")"


def _word(wanted: str) -> Accepts:
    return Accepts(wanted, lambda value: isinstance(value, str) and value == wanted)


def _run(gradient: Gradient, start: Any, learning_rate: float, steps: int) -> str:
    begin = ", ".join(f"{entry:.6g}" for entry in start)
    return f"gradient_descent({gradient.__name__}, [{begin}], {learning_rate}, {steps})"
