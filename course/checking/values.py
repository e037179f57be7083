"""Answers brought to plain values, and plain values compared.

A student's result may be a subclass whose == is always true or whose methods lie. So nothing is compared
before it has been rebuilt as a Python float, bool, str, tuple or a base-class ndarray.
"""

from __future__ import annotations

import functools
import numbers
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

from course.checking.exercise import Accepts, Between

DEEPEST = 6
SHOWN_WHOLE = 8
SHOWN_FIRST = 4


class NotPlain(Exception):
    """A result that can't be read as numbers; the message says in words what it is."""


@dataclass(frozen=True)
class Difference:
    """Why a value is not the expected one.

    kind  "type", "shape", "finite" or "value"
    tell  gives the sentence that says it; putting numbers into words takes longer than comparing them
    """

    kind: str
    tell: Callable[[], str]

    @property
    def sentence(self) -> str:
        return self.tell()


def plain(value: Any, depth: int = 0) -> Any:
    """`value` as float, bool, str, None, tuple of those, or float64/bool ndarray.

    Raises NotPlain for anything else.
    """
    kind = type(value)
    if value is None or kind in (bool, float, str):
        return value
    if kind is np.bool_:
        return bool(value)
    if isinstance(value, np.ndarray):
        return _plain_array(np.array(np.ndarray.view(value, np.ndarray), copy=True, subok=False))
    if isinstance(value, np.generic):
        return _plain_array(np.asarray(value))
    if kind is complex:
        return _plain_array(np.asarray(value))
    if isinstance(value, numbers.Real) and kind.__module__ in ("builtins", "fractions"):
        return float(value)
    if isinstance(value, tuple | list):
        if depth > DEEPEST:
            raise NotPlain("a list in a list, too deep to be read")
        # The base class's own iterator: a subclass may have one that lies.
        items = tuple.__iter__(value) if isinstance(value, tuple) else list.__iter__(value)
        return tuple(plain(item, depth + 1) for item in items)
    if kind.__module__.partition(".")[0] == "pandas" and hasattr(value, "to_numpy") and not depth:
        return plain(value.to_numpy(), depth + 1)
    raise NotPlain(name_of_type(value))


def entry(value: Any, name: str) -> Any:
    """What a dictionary, or a pandas DataFrame, holds under `name`.

    Raises NotPlain, saying what was handed back instead, where there is no such entry.
    """
    if isinstance(value, dict):
        if not dict.__contains__(value, name):
            known = ", ".join(repr(key) for key in dict.keys(value) if isinstance(key, str))
            raise NotPlain(f"a dictionary without {name!r} (it has {known or 'nothing'})")
        return dict.__getitem__(value, name)
    if type(value).__module__.partition(".")[0] == "pandas" and hasattr(value, "columns"):
        if name not in list(value.columns):
            raise NotPlain(
                f"a table without the column {name!r} (it has {', '.join(map(str, value.columns))})"
            )
        return value[name]
    raise NotPlain(f"{name_of_type(value)}, where a dictionary with {name!r} is meant")


def _plain_array(array: np.ndarray) -> Any:
    if array.dtype == bool:
        return bool(array) if array.ndim == 0 else array
    if array.dtype == object:
        return _plain_array(_numbers_in(array))
    if array.dtype.kind == "c" and not array.imag.any():
        # NumPy's own routines for general matrices hand back complex numbers even where all are real.
        array = array.real
    if array.dtype.kind not in "iuf":
        raise NotPlain(
            f"an array of {array.dtype} values" if array.ndim else f"a number of type {array.dtype}"
        )
    array = array.astype(np.float64)
    return float(array) if array.ndim == 0 else array


def _numbers_in(array: np.ndarray) -> np.ndarray:
    entries = [plain(entry, DEEPEST) for entry in array.ravel()]
    if not all(isinstance(entry, float) for entry in entries):
        raise NotPlain("an array of mixed objects")
    return np.array(entries, dtype=np.float64).reshape(array.shape)


def name_of_type(value: Any) -> str:
    """ "a string", "a function", "a Value" — how a sentence names what was handed back."""
    names = {
        "NoneType": "None",
        "str": "a string",
        "dict": "a dictionary",
        "set": "a set",
        "function": "a function",
        "builtin_function_or_method": "a function",
        "generator": "a generator",
        "type": "a class",
        "complex": "a complex number",
        "bool": "a truth value (True or False)",
        "float": "one number",
        "int": "one number",
        "tuple": "several results",
        "list": "several results",
        "ndarray": "an array",
        "ellipsis": "... (an ellipsis)",
    }
    name = type(value).__name__
    return names.get(name, f"an object of type {name}")


def as_array(value: Any) -> np.ndarray | None:
    """A plain value as a float array, or None where it is ragged, a mask or not made of numbers."""
    if isinstance(value, bool | str) or value is None:
        return None
    if isinstance(value, np.ndarray):
        return None if value.dtype == bool else value
    if isinstance(value, tuple):
        arrays = [as_array(item) for item in value]
        if any(array is None for array in arrays):
            return None
        shapes = {array.shape for array in arrays if array is not None}
        return np.array(arrays, dtype=np.float64) if len(shapes) <= 1 else None
    return np.array(value, dtype=np.float64)


def compare(value: Any, expected: Any, rtol: float, atol: float) -> Difference | None:
    """None where the plain `value` is what was expected, else how it differs."""
    if isinstance(expected, Accepts):
        if expected.holds(value):
            return None
        return Difference("value", lambda: f"expected {expected.wanted}, got {show(value)}")
    if isinstance(expected, bool | np.bool_):
        return _compare_truth(value, bool(expected))
    if isinstance(expected, tuple):
        return _compare_several(value, expected, rtol, atol)
    return _compare_numbers(value, expected, rtol, atol)


def _compare_truth(value: Any, expected: bool) -> Difference | None:
    if not isinstance(value, bool):
        return Difference(
            "type", lambda: f"expected {expected}, got {describe(value)}: hand back True or False"
        )
    return None if value is expected else Difference("value", lambda: f"expected {expected}, got {value}")


def as_results(value: Any, expected: tuple) -> tuple | None:
    """A plain value as several results, one for each in `expected`; None where it isn't that.

    One array counts as several results only where each of them is expected in the shape it would have.
    """
    if isinstance(value, np.ndarray) and value.ndim and value.dtype != bool:
        if any(np.shape(getattr(wanted, "low", wanted)) != value.shape[1:] for wanted in expected):
            return None
        value = tuple(float(item) if item.ndim == 0 else item for item in value)
    return value if isinstance(value, tuple) and len(value) == len(expected) else None


def _compare_several(value: Any, expected: tuple, rtol: float, atol: float) -> Difference | None:
    results = as_results(value, expected)
    if results is None:
        return Difference("shape", lambda: f"expected {len(expected)} results, got {describe(value)}")
    for place, (item, wanted) in enumerate(zip(results, expected, strict=True), start=1):
        if difference := compare(item, wanted, rtol, atol):
            return Difference(
                difference.kind, functools.partial(_told_of_one, place, len(expected), difference)
            )
    return None


def _told_of_one(place: int, count: int, difference: Difference) -> str:
    return f"result {place} of {count}: {difference.sentence}"


def _compare_numbers(value: Any, expected: Any, rtol: float, atol: float) -> Difference | None:
    low, high = (expected.low, expected.high) if isinstance(expected, Between) else (expected, expected)
    low, high = np.asarray(low, dtype=np.float64), np.asarray(high, dtype=np.float64)
    got = as_array(value)
    if got is None:
        return Difference("type", lambda: f"expected {kind_of(low)}, got {describe(value)}")
    if got.shape != low.shape:
        got_kind = describe(value) if isinstance(value, tuple) and not low.ndim else kind_of(got)
        return Difference("shape", lambda: f"expected {kind_of(low)}, got {got_kind}")

    def short() -> str:
        return f"expected {show(expected)}, got {show(value)}"

    if not np.array_equal(np.isfinite(got), np.isfinite(low)):
        return Difference("finite", short)
    scale = np.max(np.abs(low[np.isfinite(low)]), initial=0.0)
    slack = atol + rtol * scale
    with np.errstate(invalid="ignore"):
        fits = (got == low) | (np.isnan(got) & np.isnan(low)) | ((got >= low - slack) & (got <= high + slack))
    return None if fits.all() else Difference("value", lambda: _contrast(got, low, high, fits, short()))


def _contrast(got: np.ndarray, low: np.ndarray, high: np.ndarray, fits: np.ndarray, short: str) -> str:
    """How two arrays differ, so that the difference is seen: the worst entry and enough digits where `short` hides it."""
    wanted, _, found = short.removeprefix("expected ").partition(", got ")
    if wanted != found and (got.size <= SHOWN_WHOLE or not fits.ravel()[:SHOWN_FIRST].all()):
        return short
    off = np.where(fits, 0.0, np.maximum(low - got, got - high))
    worst = np.unravel_index(np.argmax(np.nan_to_num(off, nan=0.0, posinf=np.inf)), got.shape)
    place = f" in entry {list(map(int, worst))}" if worst else ""
    return f"expected {low[worst]:.10g}{place}, got {got[worst]:.10g} (off by {off[worst]:.2g})"


def alike(one: Any, other: Any, rtol: float = 1e-6, atol: float = 1e-9) -> bool:
    """Whether two plain values are the same up to rounding, nan and inf included."""
    if isinstance(one, bool | str) or one is None or isinstance(other, bool | str) or other is None:
        return type(one) is type(other) and one == other
    left, right = as_array(one), as_array(other)
    if left is None or right is None:
        if isinstance(one, tuple) and isinstance(other, tuple):
            return len(one) == len(other) and all(
                alike(a, b, rtol, atol) for a, b in zip(one, other, strict=True)
            )
        if isinstance(one, np.ndarray) and isinstance(other, np.ndarray):
            return one.dtype == other.dtype and np.array_equal(one, other)
        return False
    if left.shape != right.shape:
        return False
    finite = np.isfinite(left) & np.isfinite(right)
    scale = np.max(np.abs(left[finite]), initial=0.0)
    with np.errstate(invalid="ignore"):
        same = (
            (left == right)
            | (np.isnan(left) & np.isnan(right))
            | (np.abs(left - right) <= atol + rtol * scale)
        )
    return bool(same.all())


def kind_of(array: np.ndarray) -> str:
    return "one number" if array.ndim == 0 else f"an array of shape {array.shape}"


def describe(value: Any) -> str:
    """A plain value in words, without its numbers: "an array of shape (3, 1)"."""
    if value is None or isinstance(value, bool | str | tuple):
        array = as_array(value) if isinstance(value, tuple) else None
        if array is not None and array.ndim > 1:
            return kind_of(array)
        return f"{len(value)} results" if isinstance(value, tuple) else name_of_type(value)
    if isinstance(value, np.ndarray) and value.dtype == bool:
        return f"a mask of True and False of shape {value.shape}"
    array = as_array(value)
    return name_of_type(value) if array is None else kind_of(array)


def show(value: Any, limit: int = SHOWN_WHOLE) -> str:
    """A value in a few characters: numbers to six digits, long arrays cut, shape named."""
    if isinstance(value, Between):
        return f"anything from {show(value.low)} to {show(value.high)}"
    if isinstance(value, bool | str) or value is None:
        return repr(value)
    if isinstance(value, tuple) and as_array(value) is None:
        return "(" + ", ".join(show(item, limit) for item in value) + ")"
    array = as_array(value) if not isinstance(value, np.ndarray) else value
    if array is None:
        return describe(value)
    if array.ndim == 0:
        return f"{float(array):.6g}"
    if array.size <= limit:
        return np.array2string(np.asarray(array), precision=4, separator=", ").replace("\n", "")
    first = ", ".join(f"{entry:.4g}" for entry in array.ravel()[:SHOWN_FIRST].astype(float))
    return f"[{first}, ...] of shape {array.shape}"
