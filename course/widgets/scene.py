"""What a widget shows, as data: panels with axes, and marks in them. Drawn live by surface.js, still by still.py.

All arrays are in data coordinates. A colour is a name of the course's palette; a mark that shares a panel with others
has a second cue (dash, marker, hatch or label).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Literal

import numpy as np

from course.figures.picture import PALETTE

Limits = tuple[float, float]
Corner = Literal["upper right", "upper left", "lower right", "lower left"]


def _numbers(values: Any) -> bytes:
    """Numbers as the browser reads them: 32-bit floats in a row."""
    with np.errstate(over="ignore"):  # what is too large for the browser lies outside of every picture
        return np.ascontiguousarray(np.ravel(values), dtype=np.float32).tobytes()


def _colour(name: str) -> str:
    return PALETTE.get(name, name)


@dataclass(frozen=True)
class Line:
    """Points joined by a line, or markers alone where `width` is 0.

    x, y    arrays of one length; nan leaves a gap
    dash    "-", "--", "-." or ":"
    marker  "", "o", "s", "^", "D", "x" or "*"
    size    the markers' size in pixels
    """

    x: Any
    y: Any
    color: str = "blue"
    width: float = 2.0
    dash: str = "-"
    marker: str = ""
    size: float = 6.0
    label: str = ""

    def as_dict(self) -> dict[str, Any]:
        return {
            "kind": "line",
            "x": _numbers(self.x),
            "y": _numbers(self.y),
            "color": _colour(self.color),
            "width": self.width,
            "dash": self.dash,
            "marker": self.marker,
            "size": self.size,
            "label": self.label,
        }


@dataclass(frozen=True)
class Bars:
    """Upright bars on y = 0, side by side with others of the same panel by their x.

    x, height  arrays of one length
    span       the bars' width in units of x
    hatch      "" or "/" or "\\": the second cue
    """

    x: Any
    height: Any
    span: float = 0.8
    color: str = "blue"
    hatch: str = ""
    label: str = ""

    def as_dict(self) -> dict[str, Any]:
        return {
            "kind": "bars",
            "x": _numbers(self.x),
            "height": _numbers(self.height),
            "span": self.span,
            "color": _colour(self.color),
            "hatch": self.hatch,
            "label": self.label,
        }


@dataclass(frozen=True)
class Image:
    """A picture of colours that fills a rectangle.

    colours  (rows, columns, 4) uint8, red green blue alpha; row 0 is at the bottom
    x, y     the rectangle's limits
    """

    colours: np.ndarray
    x: Limits
    y: Limits

    def as_dict(self) -> dict[str, Any]:
        rows, columns, _ = self.colours.shape
        # A browser's picture begins at the top.
        turned = np.ascontiguousarray(self.colours[::-1], dtype=np.uint8)
        return {
            "kind": "image",
            "colours": turned.tobytes(),
            "rows": rows,
            "columns": columns,
            "xlim": list(self.x),
            "ylim": list(self.y),
        }


@dataclass(frozen=True)
class Words:
    """Text at a point, or `rise` pixels above it. align is "left", "center" or "right"; size in pixels."""

    x: float
    y: float
    text: str
    color: str = "black"
    align: str = "center"
    size: float = 13.0
    bold: bool = False
    rise: float = 0.0

    def as_dict(self) -> dict[str, Any]:
        return {
            "kind": "words",
            "x": float(self.x),
            "y": float(self.y),
            "text": self.text,
            "color": _colour(self.color),
            "align": self.align,
            "size": self.size,
            "bold": self.bold,
            "rise": self.rise,
        }


@dataclass(frozen=True)
class Arrow:
    """An arrow from one point to another, kept off its ends by `gap` pixels."""

    x: Limits
    y: Limits
    color: str = "grey"
    width: float = 1.5
    dash: str = "-"
    gap: float = 0.0

    def as_dict(self) -> dict[str, Any]:
        return {
            "kind": "arrow",
            "xs": [float(end) for end in self.x],
            "ys": [float(end) for end in self.y],
            "color": _colour(self.color),
            "width": self.width,
            "dash": self.dash,
            "gap": self.gap,
        }


@dataclass(frozen=True)
class Node:
    """A circle of `radius` pixels round a point, with text in it."""

    x: float
    y: float
    text: str
    color: str = "blue"
    filled: bool = False
    radius: float = 22.0

    def as_dict(self) -> dict[str, Any]:
        return {
            "kind": "node",
            "x": float(self.x),
            "y": float(self.y),
            "text": self.text,
            "color": _colour(self.color),
            "filled": self.filled,
            "radius": self.radius,
        }


Mark = Line | Bars | Image | Words | Arrow | Node


@dataclass(frozen=True)
class Panel:
    """Axes and the marks in them.

    x, y        limits; on a log axis both are positive
    log_x, log_y
    place       left, bottom, width, height as shares of the surface, bottom upwards
    bare        no axes at all, for drawings of graphs
    clickable   a click or a tap in this panel is reported in data coordinates
    x_ticks, y_ticks  (place, text) pairs in place of numbers
    legend      the corner in which labels are explained: "upper right", "upper left", "lower right" or "lower left"
    """

    x: Limits
    y: Limits
    marks: tuple[Mark, ...] = ()
    title: str = ""
    x_label: str = ""
    y_label: str = ""
    log_x: bool = False
    log_y: bool = False
    place: tuple[float, float, float, float] = (0.0, 0.0, 1.0, 1.0)
    bare: bool = False
    clickable: bool = False
    x_ticks: tuple[tuple[float, str], ...] = ()
    y_ticks: tuple[tuple[float, str], ...] = ()
    legend: Corner = "upper right"

    def as_dict(self) -> dict[str, Any]:
        return {
            "x": [float(end) for end in self.x],
            "y": [float(end) for end in self.y],
            "marks": [mark.as_dict() for mark in self.marks],
            "title": self.title,
            "xLabel": self.x_label,
            "yLabel": self.y_label,
            "logX": self.log_x,
            "logY": self.log_y,
            "place": list(self.place),
            "bare": self.bare,
            "clickable": self.clickable,
            "xTicks": [[float(at), text] for at, text in self.x_ticks],
            "yTicks": [[float(at), text] for at, text in self.y_ticks],
            "legend": self.legend,
        }


@dataclass(frozen=True)
class Scene:
    """Everything that is on the surface at one time.

    words   what is seen, in sentences: read aloud, and shown below the picture
    height  of the surface in pixels, for a surface 760 pixels wide
    """

    panels: tuple[Panel, ...]
    words: str
    height: int = 360

    def as_dict(self) -> dict[str, Any]:
        return {"panels": [panel.as_dict() for panel in self.panels], "height": self.height}


def row(*panels: Panel, shares: tuple[float, ...] = ()) -> tuple[Panel, ...]:
    """The panels side by side, each with its share of the width."""
    shares = shares or (1.0,) * len(panels)
    placed, left = [], 0.0
    for panel, share in zip(panels, shares, strict=True):
        width = share / sum(shares)
        _, bottom, _, height = panel.place
        placed.append(replace(panel, place=(left, bottom, width, height)))
        left += width
    return tuple(placed)
