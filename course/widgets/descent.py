"""Descent on Himmelblau's function: where a start and a learning rate lead, and why (notebook 04, chapter 7.8)."""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from course.exercises.himmelblau_descent import MINIMA
from course.figures import himmelblau_descent as landscape
from course.widgets.answers import array, handed_in
from course.widgets.colours import coloured
from course.widgets.explorer import (
    Choice,
    Control,
    Explorer,
    LogSlider,
    Preset,
    Slider,
    Toggle,
    Typed,
)
from course.widgets.scene import Image, Line, Mark, Panel, Scene, row

Function = Callable[[Any], Any]
REACH = 6.0
STEPS = 200
THROWN_OUT = 1e6
CLOSE = 1e-2
LONGEST_CYCLE = 8
RATES = (
    ("learning_rate", "blue", "-", "o"),
    ("second", "vermillion", "--", "s"),
    ("third", "green", "-.", "^"),
)
"""Each rate's field, colour, dash and marker."""

BASIN_COLOURS = ("#8fc9ee", "#f3cf80", "#80ceb9", "#e5bcd3", "#ffffff")
PREDICTIONS = (
    "",
    "(3, 2)",
    "(-2.81, 3.13)",
    "(-3.78, -3.28)",
    "(3.58, -1.85)",
    "no minimum: it jumps about",
    "no minimum: it flies away",
)


@dataclass(frozen=True)
class State:
    """x, y: the start. step: how many updates are shown. compare: how many of the rates run."""

    x: float = 0.0
    y: float = 0.0
    learning_rate: float = 0.01
    second: float = 0.02
    third: float = 0.03
    compare: int = 1
    step: int = STEPS
    basins: bool = False
    hidden: bool = False
    prediction: str = ""


@dataclass(frozen=True)
class Fate:
    """What becomes of a descent.

    kind   "converges", "cycles", "diverges" or "under way"
    place  index of the minimum, number of points of the cycle, or number of the step
    """

    kind: str
    place: int = 0
    steps: int = 0


def walk(gradient: Function, start: tuple[float, float], rate: float, steps: int = STEPS) -> np.ndarray:
    """The points of a descent, start first, shape (n + 1, 2); ends early where a point is no longer finite."""
    path = [np.array(start, dtype=np.float64)]
    for _ in range(steps):
        slope = array(gradient(path[-1].copy()), (2,), gradient.__name__)
        path.append(path[-1] - rate * slope)
        if not np.isfinite(path[-1]).all():
            break
    return np.array(path)


def fate(path: np.ndarray) -> Fate:
    """How a descent ends, judged by its points."""
    far = ~np.isfinite(path).all(axis=1) | (np.abs(path).max(axis=1) > THROWN_OUT)
    if far.any():
        return Fate("diverges", int(np.argmax(far)))
    distances = np.linalg.norm(path[:, None, :] - np.array(MINIMA), axis=2)
    nearest = int(np.argmin(distances[-1]))
    if (distances[-5:, nearest] < CLOSE).all():
        inside = np.flatnonzero(distances[:, nearest] >= CLOSE)
        return Fate("converges", nearest, int(inside[-1]) + 1 if inside.size else 0)
    for period in range(2, LONGEST_CYCLE + 1):
        tail = path[-3 * period :]
        repeats = len(tail) == 3 * period and np.allclose(tail[period:], tail[:-period], atol=1e-6)
        if repeats and np.ptp(tail[:period], axis=0).max() > CLOSE:
            return Fate("cycles", period)
    return Fate("under way")


def point(x: Any) -> str:
    return f"({x[0]:.4g}, {x[1]:.4g})".replace("-", "−")


def sentence(found: Fate, rate: float, start: tuple[float, float]) -> str:
    """The fate in words, with the reason: the rate beside 2 / largest eigenvalue."""
    if found.kind == "converges":
        stable = 2 / landscape.largest_curvature(MINIMA[found.place])
        return (
            f"Rate {rate:.4g} reaches the minimum {point(MINIMA[found.place])} after {found.steps} steps; it is below "
            f"{stable:.3g}, the largest rate that is stable there (2 / largest eigenvalue)."
        )
    if found.kind == "diverges":
        curvature = landscape.largest_curvature(start)
        limit = (
            f"above {2 / curvature:.2g}, which 2 / largest eigenvalue allows at the start"
            if curvature > 0 and rate > 2 / curvature
            else "too large for the slopes that the path meets"
        )
        return f"Rate {rate:.4g} diverges: beyond a million, or no longer finite, at step {found.place}. It is {limit}."
    if found.kind == "cycles":
        stable = [2 / landscape.largest_curvature(minimum) for minimum in MINIMA]
        above = sum(rate > one for one in stable)
        reason = (
            f"it is above the stable rate of {above} of the 4 minima"
            if above
            else "it jumps over every valley"
        )
        return f"Rate {rate:.4g} oscillates: it jumps for ever between {found.place} points, since {reason}."
    return f"Rate {rate:.4g} is still under way after {STEPS} steps."


class Model:
    """The picture of a state, with the functions that were handed in."""

    def __init__(self, f: Function, gradient: Function) -> None:
        self.f, self.gradient = f, gradient
        self.path = functools.lru_cache(maxsize=16)(self._path)

    def _path(self, start: tuple[float, float], rate: float) -> np.ndarray:
        return walk(self.gradient, start, rate)

    @functools.cached_property
    def background(self) -> tuple[Mark, ...]:
        """The landscape in colours with its contour lines, and the minima."""
        axis = np.linspace(-REACH, REACH, 121)
        grid = np.meshgrid(axis, axis)
        heights = array(self.f(grid), grid[0].shape, self.f.__name__)
        shades = coloured(np.log10(1 + np.clip(heights, 0, None)), 0.0, 3.2, alpha=0.55)
        lines = contour_lines(axis, heights)
        return (
            Image(shades, (-REACH, REACH), (-REACH, REACH)),
            Line(lines[0], lines[1], color="#555555", width=0.7),
        )

    def __call__(self, state: State) -> Scene:
        start = (state.x, state.y)
        fields = RATES[: state.compare]
        runs = [(field, getattr(state, field), *look) for field, *look in fields]
        paths = [self.path(start, rate) for _, rate, *_ in runs]
        fates = [fate(path) for path in paths]
        covered = state.hidden and not state.prediction
        shown = 0 if covered else state.step
        marks: list[Mark] = [_basins(round(state.learning_rate, 6))] if state.basins else []
        marks += self.background[1:] if state.basins else self.background
        losses: list[Mark] = []
        for path, (_, rate, colour, dash, marker) in zip(paths, runs, strict=True):
            part = path[: shown + 1]
            marks.append(Line(part[:, 0], part[:, 1], colour, 1.6, dash, marker, 5))
            losses.append(self._loss(part, colour, dash, f"rate {rate:.4g}"))
        marks.append(
            Line(
                [x for x, _ in MINIMA],
                [y for _, y in MINIMA],
                "black",
                0,
                marker="*",
                size=9,
                label="minimum",
            )
        )
        marks.append(Line([state.x], [state.y], "black", 0, marker="D", size=10, label="start"))
        panels = row(
            Panel(
                (-REACH, REACH),
                (-REACH, REACH),
                tuple(marks),
                "Click to start there",
                "x",
                "y",
                clickable=True,
            ),
            Panel((0, STEPS), (1e-8, 1e6), tuple(losses), "Loss against step", "step", "f", log_y=True),
            shares=(1.15, 1.0),
        )
        rates = [rate for _, rate, *_ in runs]
        return Scene(panels, self._words(state, rates, fates, covered), height=400)

    def _loss(self, path: np.ndarray, colour: str, dash: str, label: str) -> Line:
        with np.errstate(all="ignore"):
            values = np.array([float(self.f(x)) for x in path])
        values = np.where(np.isfinite(values), np.clip(values, 1e-12, 1e12), np.nan)
        return Line(np.arange(len(values)), values, colour, 1.8, dash, label=label)

    def _words(self, state: State, rates: list[float], fates: list[Fate], covered: bool) -> str:
        start = (state.x, state.y)
        if covered:
            return f"From {point(start)} with rate {rates[0]:.4g}: where will it end? Choose your prediction."
        said = [sentence(found, rate, start) for found, rate in zip(fates, rates, strict=True)]
        if state.hidden:
            right = state.prediction == _as_prediction(fates[0])
            said.insert(0, "Predicted rightly." if right else f"You predicted {state.prediction}.")
        return f"From {point(start)}, {state.step} of {STEPS} steps shown. {' '.join(said)}"


def _as_prediction(found: Fate) -> str:
    if found.kind == "converges":
        return PREDICTIONS[1 + found.place]
    return PREDICTIONS[6 if found.kind == "diverges" else 5]


@functools.lru_cache(maxsize=8)
def _basins(rate: float) -> Image:
    """Which minimum a start leads to, for every start on a grid; white where it leads to none."""
    axis = np.linspace(-REACH, REACH, 97)
    x = np.array(np.meshgrid(axis, axis))
    with np.errstate(all="ignore"):
        for _ in range(STEPS):
            x = x - rate * landscape.gradient(x)
        distances = np.array([np.hypot(x[0] - a, x[1] - b) for a, b in MINIMA])
    reached = np.where(
        np.nanmin(np.nan_to_num(distances, nan=np.inf), axis=0) < 0.1,
        np.argmin(np.nan_to_num(distances, nan=np.inf), axis=0),
        4,
    )
    palette = np.array(
        [[int(one[k : k + 2], 16) for k in (1, 3, 5)] + [255] for one in BASIN_COLOURS], dtype=np.uint8
    )
    return Image(palette[reached], (-REACH, REACH), (-REACH, REACH))


def contour_lines(axis: np.ndarray, heights: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The contour lines as one line with gaps: x and y, nan between the pieces."""
    import contourpy

    generator = contourpy.contour_generator(axis, axis, heights)
    pieces = [piece for level in landscape.LEVELS for piece in generator.lines(level)]
    gap = np.full((1, 2), np.nan)
    joined = np.concatenate([part for piece in pieces for part in (piece, gap)])
    return joined[:, 0], joined[:, 1]


CONTROLS: tuple[Control, ...] = (
    LogSlider("learning_rate", "Learning rate", 1e-3, 0.1),
    Choice("compare", "Rates compared", {"one": 1, "two": 2, "three": 3}),
    LogSlider("second", "Second rate", 1e-3, 0.1, when=lambda state: state.compare > 1),
    LogSlider("third", "Third rate", 1e-3, 0.1, when=lambda state: state.compare > 2),
    Typed("x", "Start x", -REACH, REACH, 0.1),
    Typed("y", "Start y", -REACH, REACH, 0.1),
    Slider("step", "Steps shown", 0, STEPS, 1),
    Toggle("basins", "Colour starts by the minimum they lead to"),
    Toggle("hidden", "Let me predict first"),
    Choice(
        "prediction",
        "My prediction",
        {text or "not yet": text for text in PREDICTIONS},
        when=lambda state: state.hidden,
    ),
)

PRESETS = (
    Preset(
        "settles",
        State(x=0.0, y=0.0, learning_rate=0.01),
        "A rate below every 2 / eigenvalue: smooth, and soon at rest.",
    ),
    Preset(
        "2-cycle",
        State(x=1.0, y=-1.0, learning_rate=0.02),
        "Between two points for ever: too fast for the valley, too slow to leave.",
    ),
    Preset(
        "4-cycle", State(x=0.0, y=0.0, learning_rate=0.03), "A larger rate, and the cycle has four points."
    ),
    Preset(
        "thrown out",
        State(x=5.0, y=5.0, learning_rate=0.024),
        "At .02 it reaches (3, 2). At .024 the first step is too long, and the next ones are longer.",
    ),
    Preset(
        "three rates",
        State(x=-2.0, y=2.0, learning_rate=0.003, second=0.01, third=0.015, compare=3),
        "The loss curves show what a rate costs and gains.",
    ),
    Preset(
        "torn basins",
        State(x=0.0, y=0.0, learning_rate=0.022, basins=True),
        "Near the largest stable rate neighbours end in different minima.",
    ),
)


def _clicked(state: State, panel: int, x: float, y: float) -> State:
    return replace(state, x=round(x, 2), y=round(y, 2), prediction="")


def _advance(state: State) -> State | None:
    return replace(state, step=state.step + 1) if state.step < STEPS else None


def explore_descent(
    f: Function | None = None, gradient: Function | None = None, **state: Any
) -> Explorer[State]:
    """The explorer of notebook 04.

    f, gradient  your own himmelblau and himmelblau_gradient; the course's where left out
    state        fields of `State`: x, y, learning_rate, ...
    """
    return Explorer(
        handed_in("explore_descent", f, gradient),
        State(**state),
        Model(f or landscape.himmelblau, gradient or landscape.gradient),
        CONTROLS,
        PRESETS,
        clicked=_clicked,
        advance=_advance,
        rewind=lambda state: replace(state, step=0),
    )
