"""Functions that a student hands to a widget: named in the widget's line of code, and their results looked at."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from course.checking.values import NotPlain, as_array, describe, plain
from course.widgets.explorer import Trouble


def handed_in(call: str, *functions: Callable[..., Any] | None) -> str:
    """The beginning of the line that makes the widget again: "explore_softmax(softmax"."""
    return f"{call}({', '.join(one.__name__ for one in functions if one is not None)}"


def number(value: Any, name: str) -> float:
    """One number. Raises Trouble, naming the function, where it is something else."""
    return float(array(value, (), name))


def array(value: Any, shape: tuple[int, ...], name: str) -> np.ndarray:
    """An array of this shape. Raises Trouble, naming the function, where it is something else."""
    try:
        found = plain(value)
    except NotPlain as problem:
        raise Trouble(f"{name} hands back {problem}, not {_wanted(shape)}.") from None
    if found is None:
        raise Trouble(f"{name} hands back None: is a return missing?")
    numbers = as_array(found)
    if numbers is None or numbers.shape != shape:
        raise Trouble(f"{name} hands back {describe(found)}, not {_wanted(shape)}.")
    return numbers


def _wanted(shape: tuple[int, ...]) -> str:
    return f"an array of shape {shape}" if shape else "one number"
