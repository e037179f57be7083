"""A figure that can be read aloud: matplotlib's Figure with alt text, the palette, and the second cues."""

from __future__ import annotations

import base64
import html
import io
from typing import Any

from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

PALETTE = {
    "blue": "#0072B2",
    "orange": "#E69F00",
    "green": "#009E73",
    "vermillion": "#D55E00",
    "purple": "#CC79A7",
    "sky": "#56B4E9",
    "black": "#000000",
    "grey": "#6E6E6E",
}
"""Okabe and Ito's colours, told apart with any kind of colour vision."""

SERIES = (
    {"color": PALETTE["blue"], "linestyle": "-", "marker": "o"},
    {"color": PALETTE["vermillion"], "linestyle": "--", "marker": "s"},
    {"color": PALETTE["green"], "linestyle": "-.", "marker": "^"},
    {"color": PALETTE["purple"], "linestyle": ":", "marker": "D"},
)
"""One entry a line: colour never stands alone, line style and marker tell the same."""

SEQUENTIAL = "cividis"
"""Colour map for surfaces and contours: even in lightness, safe for colour-blind readers."""

DOTS_PER_INCH = 96


class Picture:
    """A matplotlib Figure that shows itself in a notebook as an image with alt text.

    alt     what is seen, in sentences: axes, course of the curves, what to notice
    figure  the Figure; all its methods are the picture's, too

    No Figure by class: IPython would draw it a second time, without the alt text.
    """

    def __init__(self, alt: str, width: float = 8.0, height: float = 4.5) -> None:
        self.alt = alt
        self.figure = Figure(figsize=(width, height), dpi=DOTS_PER_INCH, layout="constrained")
        self.canvas = FigureCanvasAgg(self.figure)

    def __getattr__(self, name: str) -> Any:
        if name == "figure" or name.startswith("_"):
            raise AttributeError(name)
        return getattr(self.figure, name)

    def panels(self, rows: int = 1, columns: int = 1, **options: Any) -> Any:
        """Axes as `Figure.subplots` gives them, with the course's look."""
        axes = self.figure.subplots(rows, columns, **options)
        for one in axes.flat if hasattr(axes, "flat") else (axes,):
            tidy(one)
        return axes

    def png(self) -> bytes:
        """The image, drawn once; savefig goes through all of it twice."""
        buffer = io.BytesIO()
        self.canvas.print_png(buffer)
        return buffer.getvalue()

    def _repr_mimebundle_(self, **_: Any) -> dict[str, str]:
        image = base64.b64encode(self.png()).decode("ascii")
        alt = html.escape(self.alt, quote=True)
        return {
            "text/html": f'<img src="data:image/png;base64,{image}" alt="{alt}" style="max-width: 100%">',
            "text/plain": f"Figure: {self.alt}",
        }


def tidy(axes: Axes) -> None:
    """The course's look: light grid behind the data, no box above and to the right."""
    axes.grid(True, color="#DDDDDD", linewidth=0.7)
    axes.set_axisbelow(True)
    axes.spines[["top", "right"]].set_visible(False)
