"""Himmelblau's function as the exercises of notebook 04 need it: its minima and its brackets (chapter 7.8)."""

from __future__ import annotations

from typing import Any

import numpy as np

MINIMA = np.array([(3.0, 2.0), (-2.805118, 3.131313), (-3.779310, -3.283186), (3.584428, -1.848127)])
"""The four minima of Himmelblau's function to six digits, in the chapter's order; shape (4, 2)."""
MINIMA.flags.writeable = False  # answers read the same array


def point(x: Any) -> tuple[float, float]:
    """The two coordinates as Python floats."""
    first, second = np.asarray(x, dtype=np.float64)
    return float(first), float(second)


def brackets(x: Any) -> tuple[Any, Any]:
    """The two brackets of the function, x² + y - 11 and x + y² - 7."""
    first, second = (np.asarray(part, dtype=np.float64) for part in x)
    return first**2 + second - 11, first + second**2 - 7
