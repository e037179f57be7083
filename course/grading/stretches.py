"""In which order a class is graded: whoever takes work gets the same notebook of many students, one after the other."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import Generic, TypeVar

Item = TypeVar("Item")


class Stretches(Generic[Item]):
    """Hands out items to several takers, each along a stretch of its own, so that neighbours go to the same one.

    A taker that is new, or at the end of its stretch, takes over the second half of the longest that is left.
    """

    def __init__(self, items: Sequence[Item]) -> None:
        self.items = items
        self.left: dict[Hashable, range] = {None: range(len(items))}

    def take(self, taker: Hashable) -> Item | None:
        """The next item for this taker; None where all have been handed out."""
        if not self.left.get(taker):
            longest = max(self.left, key=lambda one: len(self.left[one]))
            left = self.left[longest]
            # What nobody has begun is taken whole.
            middle = left.start if longest is None else left.start + len(left) // 2
            self.left[longest] = range(left.start, middle)
            self.left[taker] = range(middle, left.stop)
        own = self.left[taker]
        if not own:
            return None
        self.left[taker] = own[1:]
        return self.items[own[0]]
