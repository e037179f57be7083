"""Numbers turned into colours."""

from __future__ import annotations

import functools

import numpy as np

from course.figures.picture import SEQUENTIAL


@functools.cache
def _table(name: str) -> np.ndarray:
    import matplotlib

    return (matplotlib.colormaps[name](np.linspace(0, 1, 256)) * 255).round().astype(np.uint8)


def coloured(
    values: np.ndarray, low: float, high: float, name: str = SEQUENTIAL, alpha: float = 1.0
) -> np.ndarray:
    """(rows, columns) numbers as (rows, columns, 4) uint8 colours of a matplotlib colour map; nan is transparent."""
    share = np.nan_to_num((np.asarray(values) - low) / (high - low))
    colours = _table(name)[(np.clip(share, 0, 1) * 255).astype(int)].copy()
    colours[..., 3] = np.where(np.isfinite(values), round(255 * alpha), 0)
    return colours
