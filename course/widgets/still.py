"""A Scene as a still figure, for pages where nothing moves: static HTML, feedback, a notebook without a kernel."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from course.figures.picture import PALETTE, Picture, tidy
from course.widgets import scene as marks

INCHES = 1 / 96
WIDTH = 760
HATCHES = {"/": "//", "\\": "\\\\"}


_drawn: dict[tuple[str, str], dict[str, str]] = {}
MOST_KEPT = 64


def still_bundle(scene: marks.Scene) -> dict[str, str]:
    """The still figure as a notebook's output. A scene that looks like one of the last ones is not drawn again."""
    # As the browser gets it: rounded to what can be seen.
    look = repr(scene.as_dict()), scene.words
    if look not in _drawn:
        if len(_drawn) >= MOST_KEPT:
            del _drawn[next(iter(_drawn))]
        _drawn[look] = still(scene)._repr_mimebundle_()
    return _drawn[look]


def still(scene: marks.Scene) -> Picture:
    """The scene drawn by matplotlib; its words are the alt text."""
    picture = Picture(scene.words, width=WIDTH * INCHES, height=scene.height * INCHES)
    picture.set_layout_engine("none")
    for panel in scene.panels:
        _draw_panel(picture, panel, scene.height)
    return picture


def _draw_panel(picture: Picture, panel: marks.Panel, height: int) -> None:
    left, bottom, width, tall = panel.place
    inner = (8, 8, 8, 30) if panel.bare else (62, 46, 14, 30)  # left, bottom, right, top: as in surface.js
    x0, y0 = left + inner[0] / WIDTH, bottom + inner[1] / height
    axes = picture.add_axes(
        (x0, y0, width - (inner[0] + inner[2]) / WIDTH, tall - (inner[1] + inner[3]) / height)
    )
    tidy(axes)
    if panel.log_x:
        axes.set_xscale("log")
    if panel.log_y:
        axes.set_yscale("log")
    axes.set(xlim=panel.x, ylim=panel.y, xlabel=panel.x_label, ylabel=panel.y_label)
    axes.set_title(panel.title, fontsize=10, fontweight="bold")
    if panel.x_ticks:
        axes.set_xticks([at for at, _ in panel.x_ticks], [text for _, text in panel.x_ticks])
    if panel.y_ticks:
        axes.set_yticks([at for at, _ in panel.y_ticks], [text for _, text in panel.y_ticks])
    if panel.bare:
        axes.set_axis_off()
    for mark in panel.marks:
        _DRAW[type(mark)](axes, mark)
    if any(getattr(mark, "label", "") for mark in panel.marks):
        axes.legend(fontsize=8, loc=panel.legend)


def _colour(name: str) -> str:
    return PALETTE.get(name, name)


def _line(axes: Any, mark: marks.Line) -> None:
    axes.plot(
        np.ravel(mark.x),
        np.ravel(mark.y),
        color=_colour(mark.color),
        linewidth=mark.width * 0.75,
        linestyle=mark.dash if mark.width else "none",
        marker=mark.marker,
        markersize=mark.size * 0.75,
        label=mark.label or None,
    )


def _bars(axes: Any, mark: marks.Bars) -> None:
    axes.bar(
        np.ravel(mark.x),
        np.ravel(mark.height),
        width=mark.span,
        color=_colour(mark.color),
        hatch=HATCHES.get(mark.hatch),
        edgecolor="white",
        linewidth=0,
        label=mark.label or None,
    )


def _image(axes: Any, mark: marks.Image) -> None:
    limits = axes.get_xlim(), axes.get_ylim()
    axes.imshow(
        mark.colours, origin="lower", extent=(*mark.x, *mark.y), aspect="auto", interpolation="bilinear"
    )
    axes.set(xlim=limits[0], ylim=limits[1])


def _words(axes: Any, mark: marks.Words) -> None:
    axes.annotate(
        mark.text,
        (mark.x, mark.y),
        (0, mark.rise * 0.75),
        textcoords="offset points",
        color=_colour(mark.color),
        ha=mark.align,
        va="center",
        fontsize=mark.size * 0.75,
        fontweight="bold" if mark.bold else "normal",
    )


def _arrow(axes: Any, mark: marks.Arrow) -> None:
    axes.annotate(
        "",
        xy=(mark.x[1], mark.y[1]),
        xytext=(mark.x[0], mark.y[0]),
        arrowprops={
            "arrowstyle": "-|>",
            "color": _colour(mark.color),
            "linewidth": mark.width * 0.75,
            "linestyle": mark.dash,
            "shrinkA": mark.gap * 0.75,
            "shrinkB": mark.gap * 0.75,
        },
    )


def _node(axes: Any, mark: marks.Node) -> None:
    colour = _colour(mark.color)
    axes.plot(
        [mark.x],
        [mark.y],
        "o",
        markersize=2 * mark.radius * 0.75,
        markerfacecolor=colour if mark.filled else "white",
        markeredgecolor=colour,
        markeredgewidth=1.5,
    )
    axes.text(
        mark.x,
        mark.y,
        mark.text,
        ha="center",
        va="center",
        fontsize=9.5,
        fontweight="bold",
        color="white" if mark.filled else "black",
    )


_DRAW: dict[type, Callable[[Any, Any], None]] = {
    marks.Line: _line,
    marks.Bars: _bars,
    marks.Image: _image,
    marks.Words: _words,
    marks.Arrow: _arrow,
    marks.Node: _node,
}
