"""Functions with a readable name and a known derivative, which probes hand to the answers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

import numpy as np

Function = Callable[[Any], Any]


def square(x: Any) -> Any:
    return x * x


def double(x: Any) -> Any:
    return 2.0 * x


def cube(x: Any) -> Any:
    return x * x * x


def three_squares(x: Any) -> Any:
    return 3.0 * x * x


def minus_sin(x: Any) -> Any:
    return -np.sin(x)


def fast_wave(x: Any) -> Any:
    """Bends so much within 1e-5 that a numerical derivative shows which step was taken."""
    return np.sin(1000.0 * x)


def fast_wave_slope(x: Any) -> Any:
    return 1000.0 * np.cos(1000.0 * x)


def fast_wave_above_zero(x: Any) -> Any:
    return 2.0 + np.sin(1000.0 * x)


class Pair(NamedTuple):
    """A function and its derivative; both take numbers and arrays, complex ones included."""

    f: Function
    df: Function


SIN = Pair(np.sin, np.cos)
COS = Pair(np.cos, minus_sin)
EXP = Pair(np.exp, np.exp)
COSH = Pair(np.cosh, np.sinh)
SQUARE = Pair(square, double)
CUBE = Pair(cube, three_squares)
FAST = Pair(fast_wave, fast_wave_slope)
FAST_ABOVE_ZERO = Pair(fast_wave_above_zero, fast_wave_slope)

FORMULA = 1e-9
"""Relative tolerance for a formula: any way of calculating it in float64 is far better, float32 is far worse."""

TINY = 1e-30


def exact_derivative(f: Function, x: Any) -> Any:
    """f'(x) by the complex step, Im f(x + ih)/h: nothing is subtracted, so nothing cancels."""
    return np.imag(f(np.asarray(x) + 1j * TINY)) / TINY
