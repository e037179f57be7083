"""Nodes and arrows on a plain field: the drawing part of a computation graph."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from matplotlib.patches import FancyArrowPatch

from course.figures.picture import PALETTE, Picture

Point = tuple[float, float]
TEXT = 13.0
SMALL = 10.5
ABOVE = {"color": PALETTE["blue"], "text": "above a node: its value"}
BELOW = {"color": PALETTE["vermillion"], "text": "below it: its gradient"}


class Graph:
    """One field without axes; nodes cover the ends of arrows, so draw arrows at any time."""

    def __init__(self, picture: Picture, width: float, height: float) -> None:
        # Text stays within the field, so there is no layout to work out, which would take longer than drawing.
        picture.set_layout_engine("none")
        self.axes = picture.add_axes((0.01, 0.01, 0.98, 0.98))
        self.axes.set(xlim=(0, width), ylim=(0, height))
        self.axes.set_axis_off()
        self.width = width

    def node(
        self, place: Point, text: str, above: str = "", below: str = "", edge: str = PALETTE["black"]
    ) -> None:
        """A box with `text`; `above` and `below` it a number each."""
        box = {"boxstyle": "round,pad=0.38", "facecolor": "white", "edgecolor": edge, "linewidth": 1.4}
        self.axes.text(*place, text, fontsize=TEXT, ha="center", va="center", bbox=box, zorder=5)
        for number, look, side, anchor in ((above, ABOVE, 17, "bottom"), (below, BELOW, -17, "top")):
            self.axes.annotate(
                number,
                place,
                (0, side),
                textcoords="offset points",
                ha="center",
                va=anchor,
                fontsize=SMALL,
                fontweight="bold",
                color=look["color"],
                zorder=6,
            )

    def arrow(
        self,
        tail: Point,
        head: Point,
        label: str = "",
        at: float = 0.5,
        offset: float = 0.0,
        bend: float = 0.0,
        gaps: tuple[float, float] = (17.0, 19.0),
        style: Mapping[str, Any] | None = None,
    ) -> None:
        """An arrow between two places; its label stands at the share `at` of the way, `offset` above it.

        bend   how far the arrow bows out; 0 is straight
        gaps   points left free at the tail and at the head, for the nodes there
        style  colour, line style and line width; a marker is not used here
        """
        look: dict[str, Any] = {"color": PALETTE["grey"], "linestyle": "-", "linewidth": 1.6} | {
            key: value for key, value in (style or {}).items() if key != "marker"
        }
        self.axes.add_patch(
            FancyArrowPatch(
                tail,
                head,
                arrowstyle="-|>",
                mutation_scale=13,
                shrinkA=gaps[0],
                shrinkB=gaps[1],
                connectionstyle=f"arc3,rad={bend}",
                **look,
            )
        )
        if label:
            x, y = np.asarray(tail) + at * (np.asarray(head) - np.asarray(tail))
            color = PALETTE["black"] if look["color"] == PALETTE["grey"] else look["color"]
            self.axes.text(
                x,
                y + offset,
                label,
                fontsize=SMALL + 0.5,
                ha="center",
                va="center",
                color=color,
                zorder=4,
                bbox={"boxstyle": "round,pad=0.12", "facecolor": "white", "edgecolor": "none"},
            )

    def text(self, place: Point, text: str, color: str = PALETTE["black"]) -> None:
        self.axes.text(*place, text, fontsize=TEXT, ha="center", va="center", color=color, zorder=4)

    def legend(self) -> None:
        """Says what the numbers above and below the nodes are."""
        for look, share in ((ABOVE, 0.28), (BELOW, 0.72)):
            self.axes.text(
                share * self.width,
                0.05,
                look["text"],
                color=look["color"],
                fontsize=SMALL,
                ha="center",
                va="bottom",
            )
