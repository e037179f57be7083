"""Fresh inputs for probes: shapes and numbers drawn from one recorded seed."""

from __future__ import annotations

import numpy as np

VISIBLE_SIZES = range(2, 6)
HIDDEN_SIZES = range(6, 11)


class Draw:
    """Draws the inputs of one judgement.

    The same seed gives the same inputs. A hidden judgement (grading) draws its sizes from a range that the
    visible one never uses, so an answer that fits the visible shapes only is found out.
    """

    def __init__(self, seed: int, hidden: bool = False) -> None:
        self.rng = np.random.default_rng(seed)
        self.hidden = hidden

    def sizes(self, count: int) -> tuple[int, ...]:
        """`count` sizes, all different, so that a transposed array can't fit by chance."""
        sizes = self.rng.permutation(HIDDEN_SIZES if self.hidden else VISIBLE_SIZES)
        if count > len(sizes):
            raise ValueError(f"at most {len(sizes)} different sizes can be drawn, not {count}")
        return tuple(int(size) for size in sizes[:count])

    def size(self) -> int:
        return self.sizes(1)[0]

    def normal(self, *shape: int, scale: float = 0.8) -> np.ndarray:
        return self.rng.normal(0.0, scale, size=shape)

    def uniform(self, low: float, high: float, *shape: int) -> np.ndarray:
        return self.rng.uniform(low, high, size=shape)

    def number(self, low: float, high: float) -> float:
        """One Python float, rounded to four digits so that it reads well in a report."""
        return round(float(self.rng.uniform(low, high)), 4)

    def integers(self, low: int, high: int, *shape: int) -> np.ndarray:
        """Integers from low up to, but not including, high."""
        return self.rng.integers(low, high, size=shape)

    def labels(self, count: int, classes: int) -> np.ndarray:
        """`count` class labels in which every class occurs where count allows it."""
        labels = np.concatenate(
            [np.arange(classes), self.rng.integers(0, classes, size=max(0, count - classes))]
        )
        return self.rng.permutation(labels[:count])

    def one_hot(self, count: int, classes: int) -> np.ndarray:
        return np.eye(classes)[self.labels(count, classes)]
