"""A line that says how far a long cell has come."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import TypeVar

Item = TypeVar("Item")


def progress(items: Iterable[Item], what: str = "training") -> Iterable[Item]:
    """Goes through `items` and shows how many are done, and the time left; works without widgets, too."""
    from tqdm import tqdm

    return tqdm(items, desc=what, file=sys.stdout, mininterval=0.25, ascii=" #", ncols=70)
