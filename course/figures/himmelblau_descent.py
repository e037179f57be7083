"""Figures and the table of notebook 04: Himmelblau's function and descents on it (chapter 7.8)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.colors import LogNorm, PowerNorm
from matplotlib.lines import Line2D

from course.checking.run import TimeIsUp, time_limit
from course.exercises.himmelblau_descent import MINIMA
from course.figures.picture import PALETTE, SEQUENTIAL, SERIES, Picture

TABLE_SECONDS = 3.0
TABLE_STARTS = ((4.0, 0.0), (1.0, 0.0), (-4.0, 0.0), (-2.0, 2.0))
"""The starts of the chapter's Table 7.1."""

AS_PRINTED = ("(3.58, -1.84)", "(3, 1.99)", "(-3.77, -3.28)", "(-2.80, 3.13)")
"""The numerical solutions as Table 7.1 of the chapter prints them."""

BASINS = (
    (PALETTE["sky"], ""),
    (PALETTE["orange"], "//"),
    (PALETTE["green"], ".."),
    (PALETTE["purple"], "\\\\"),
)
"""Colour and hatching of each minimum's basin."""
LEVELS = (1, 5, 15, 40, 80, 130, 180, 250, 400, 700, 1200)


def himmelblau(x: Any) -> Any:
    """Himmelblau's function of a pair of numbers or of equal-shape arrays (chapter 7.8)."""
    return (x[0] ** 2 + x[1] - 11) ** 2 + (x[0] + x[1] ** 2 - 7) ** 2


def gradient(x: Any) -> np.ndarray:
    """Its gradient: shape (2,) for two numbers, (2, ...) for arrays."""
    first, second = x[0] ** 2 + x[1] - 11, x[0] + x[1] ** 2 - 7
    return np.array([4 * x[0] * first + 2 * second, 2 * first + 4 * x[1] * second])


def hessian(x: Any) -> np.ndarray:
    """Its second derivatives: (2, 2) for two numbers, (2, 2, ...) for arrays."""
    mixed = 4 * (x[0] + x[1])
    return np.array([[12 * x[0] ** 2 + 4 * x[1] - 42, mixed], [mixed, 4 * x[0] + 12 * x[1] ** 2 - 26]])


def largest_curvature(x: Any) -> Any:
    """The larger eigenvalue of the Hessian, at a point or all over a grid."""
    (a, b), (_, c) = hessian(x)
    return (a + c) / 2 + np.hypot((a - c) / 2, b)


def descent(start: Any, learning_rate: float, steps: int) -> np.ndarray:
    """Points of plain gradient descent, (steps + 1, 2) or (steps + 1, 2, ...); may run away to inf and nan."""
    path = [np.array(start, dtype=np.float64)]
    with np.errstate(over="ignore", invalid="ignore"):
        for _ in range(steps):
            path.append(path[-1] - learning_rate * gradient(path[-1]))
    return np.array(path)


def grid(low: float = -6, high: float = 6, count: int = 241) -> np.ndarray:
    """The points of a square, as one array of shape (2, count, count)."""
    axis = np.linspace(low, high, count)
    return np.array(np.meshgrid(axis, axis))


def surface() -> Picture:
    """The function as a surface (chapter figure 7.11)."""
    picture = Picture(
        "Himmelblau's function as a surface over the square from -6 to 6, seen from above at a slant. "
        "The sides rise to 2186 at the corner (6, 6). The floor is a wide basin with a low hill of height 181.6 "
        "near (-0.27, -0.92) and four darker hollows around it, each of which touches 0.",
        width=7.5,
        height=5.2,
    )
    axes = picture.add_subplot(projection="3d")
    x = grid(count=61)
    values = himmelblau(x)
    # The power brings out the hollows: without it the walls take up all of the colour scale.
    axes.plot_surface(*x, values, cmap=SEQUENTIAL, norm=PowerNorm(0.4), rcount=60, ccount=60)
    axes.view_init(60, -60)
    axes.set(xlabel="x", ylabel="y")
    axes.set_zlabel("f(x, y)", labelpad=10)
    return picture


def contour(paths: Sequence[np.ndarray] | None = None, learning_rate: float = 0.01) -> Picture:
    """Level lines, the four minima, and descent paths on them (chapter figure 7.12).

    paths  arrays of shape (steps + 1, 2); by default from the starts of Table 7.1, 200 steps
    """
    if paths is None:
        paths = [descent(start, learning_rate, 200) for start in TABLE_STARTS]
    starts = ", ".join(f"({path[0][0]:g}, {path[0][1]:g})" for path in paths)
    picture = Picture(
        f"Level lines of Himmelblau's function with the four minima, marked by stars and numbered 0 to 3, and {len(paths)} "
        f"descent paths that begin at {starts}. "
        f"They end in {_ends(paths)}. Every step leaves its point at a right angle to the level line there, and steps shrink as a minimum comes near.",
        width=7,
        height=6,
    )
    axes = picture.panels()
    _level_lines(axes)
    for path, style in zip(paths, SERIES, strict=False):
        axes.plot(*path.T, markersize=4, label=_from(path), **style)
    _stars(axes)
    axes.legend(loc="lower right", framealpha=0.95)
    return picture


def loss_against_step(paths: Sequence[np.ndarray] | None = None) -> Picture:
    """f along descent paths, on a logarithmic axis.

    paths  arrays of shape (steps + 1, 2); by default from the starts of Table 7.1, rate 0.01, 100 steps
    """
    if paths is None:
        paths = [descent(start, 0.01, 100) for start in TABLE_STARTS]
    runs = [(_from(path), np.maximum(himmelblau(path.T), 1e-32)) for path in paths]
    picture = Picture(
        "The value of the function against the number of the step, on a logarithmic axis. After a first part of its own, each line "
        "falls straight, which is a constant factor in each step. "
        + " ".join(f"The run {name} {_when_small(values)}." for name, values in runs),
    )
    axes = picture.panels()
    for (name, values), style in zip(runs, SERIES, strict=False):
        axes.semilogy(values, markevery=10, markersize=5, label=name, **style)
    axes.set(xlabel="step", ylabel="f at the path's point", ylim=(1e-28, 1e3))
    axes.legend()
    return picture


def basins(learning_rate: float = 0.01, steps: int = 200, count: int = 241) -> Picture:
    """Which minimum each start leads to: all starts of a grid descend at once."""
    starts = grid(count=count)
    reached = _minimum_reached(descent_end(starts, learning_rate, steps))
    own = float(np.mean(reached == _nearest_minimum(starts)))
    picture = Picture(
        f"Basins of attraction at rate {learning_rate:g}: each start of the square from -6 to 6 has the colour, hatching and number "
        f"of the minimum that {steps} steps lead to. Four large basins, one around each minimum, meet near the hill at "
        "(-0.27, -0.92). Along the edges of the square lie strips that belong to a minimum farther away: the slope is so steep there that "
        f"the first step leaps across the middle. {own:.0%} of the starts reach the minimum that is nearest to them.",
        width=7,
        height=6.8,
    )
    axes = picture.panels()
    handles = []
    for place, (x, y) in enumerate(MINIMA):
        colour, hatch = BASINS[place]
        axes.contourf(
            *starts, reached == place, levels=[0.5, 1.5], colors=[colour], hatches=[hatch], alpha=0.75
        )
        axes.plot(x, y, marker="*", color="black", markersize=15)
        axes.annotate(str(place), (x, y), (x + 0.25, y + 0.25), fontsize=16, fontweight="bold", bbox=_PLATE)
        handles.append(_patch(colour, hatch, f"leads to minimum {place} at ({x:.2f}, {y:.2f})"))
    picture.legend(handles=handles, loc="outside lower center", ncols=2)
    axes.set(xlabel="x of the start", ylabel="y of the start", aspect="equal")
    return picture


def rates(curvature: float = 82.28, learning_rates: Sequence[float] = (0.01, 0.022, 0.025)) -> Picture:
    """Descent on a one-dimensional parabola: a small rate, one that oscillates, one that diverges."""
    factors = [1 - rate * curvature for rate in learning_rates]
    picture = Picture(
        f"Three panels with the same parabola of curvature {curvature:g} and eight steps of descent from the distance 1. "
        + " ".join(
            f"At rate {rate:g} each step multiplies the distance by {factor:.2f}: it {_fate(factor)}."
            for rate, factor in zip(learning_rates, factors, strict=True)
        ),
        width=9,
        height=3.8,
    )
    panels = picture.panels(1, len(learning_rates), sharey=True)
    for axes, rate, factor, style in zip(panels, learning_rates, factors, SERIES, strict=False):
        points = factor ** np.arange(9)
        width = np.linspace(-1.7, 1.7, 121)
        axes.plot(width, curvature * width**2 / 2, color=PALETTE["grey"], linewidth=1)
        axes.plot(points, curvature * points**2 / 2, markersize=6, **{**style, "linewidth": 1.2})
        axes.annotate("start", (1, curvature / 2), (8, -12), textcoords="offset points")
        axes.set(
            title=f"rate {rate:g}, factor {factor:.2f}\n{_fate(factor)}", xlabel="distance from the minimum"
        )
    panels[0].set_ylabel("value")
    return picture


def cycles() -> Picture:
    """Two runs that never settle: from (1, -1) at .02 and from (0, 0) at .03."""
    picture = Picture(
        "Two panels of level lines. Left, from (1, -1) at rate 0.02: the path comes near minimum 3 and ends up hopping for ever between "
        "(3.099, -1.883) and (3.926, -1.805), one on each side of it. Right, from (0, 0) at rate 0.03: the path ends in a round of four "
        "points around minimum 0, numbered in the order in which they are visited.",
        width=9.5,
        height=4.6,
    )
    runs = (((1.0, -1.0), 0.02, 2, (2.9, 4.2, -2.5, -1.2)), ((0.0, 0.0), 0.03, 4, (1.5, 4.0, 1.2, 3.1)))
    for axes, (start, rate, period, window), style in zip(picture.panels(1, 2), runs, SERIES, strict=False):
        path = descent(start, rate, 400)
        _level_lines(axes, ((0.5, 2, 4, 7, 12, 20, 30, 50)), window)
        axes.plot(*path[:12].T, color=PALETTE["grey"], linewidth=0.6, marker=".", markersize=3)
        loop = path[-period - 1 :]
        axes.plot(*loop.T, markersize=8, label=f"{period}-cycle", **style)
        for number, point in enumerate(loop[:-1], start=1):
            axes.annotate(
                str(number), point, (8, 6), textcoords="offset points", fontweight="bold", bbox=_PLATE
            )
        _stars(axes, window)
        x_low, x_high, y_low, y_high = window
        axes.set(xlim=(x_low, x_high), ylim=(y_low, y_high), aspect="auto")
        axes.set_title(f"from ({start[0]:g}, {start[1]:g}) at rate {rate:g}: a {period}-cycle")
    return picture


def lost_start() -> Picture:
    """Runs from (5, 5) at .02 and .024, over the region where the curvature is small enough for .024."""
    start, rate = (5.0, 5.0), 0.024
    curvature = float(largest_curvature(start))
    picture = Picture(
        f"Level lines from -8 to 8. A hatched square with round corners marks where the largest curvature is below 2/{rate:g} = {2 / rate:.1f}; "
        f"minimum 0 at (3, 2) lies just inside its edge. The start (5, 5), where the curvature is {curvature:.1f}, lies far outside. At rate 0.02 the path "
        "jumps to (-3.5, -5.0), on to (-5.1, 0.8), then into the hatched region and on to minimum 0. At rate 0.024 it jumps to (-5.2, -7.0), where "
        "the function is higher than at the start, and the next jump, to (-2.3, 16.7), leaves the picture at the top.",
        width=7.5,
        height=6.2,
    )
    axes = picture.panels()
    x = grid(-8, 8)
    _level_lines(axes, LEVELS, (-8, 8, -8, 8))
    axes.contourf(*x, largest_curvature(x), levels=[-1e9, 2 / rate], colors="none", hatches=["//"])
    axes.contour(*x, largest_curvature(x), levels=[2 / rate], colors=PALETTE["black"], linewidths=1.5)
    for one, style in zip((0.02, rate), SERIES, strict=False):
        path = descent(start, one, 40)
        gone = np.flatnonzero(~(np.abs(path) < 8).all(axis=1))
        axes.plot(*path[: gone[0] + 1 if gone.size else None].T, label=f"rate {one:g}", **style)
    axes.annotate("start", start, (8, 8), textcoords="offset points", fontweight="bold", bbox=_PLATE)
    _stars(axes)
    handles, _ = axes.get_legend_handles_labels()
    handles.append(_patch("#FFFFFF", "//", f"largest curvature below 2/{rate:g}"))
    axes.legend(handles=handles, loc="lower right", framealpha=0.95)
    axes.set(xlim=(-8, 8), ylim=(-8, 8))
    return picture


def table_7_1(
    gradient_descent: Callable[..., Any], analytic: Callable[[Any], Any], automatic: Callable[[Any], Any]
) -> Any:
    """Table 7.1 of the chapter from two gradients: a DataFrame, or a sentence while an answer is missing.

    gradient_descent  a function as the exercise of this name asks for
    """
    import pandas as pd

    try:
        if np.shape(analytic(np.array(TABLE_STARTS[0], dtype=float))) != (2,):
            return "The table appears here once `himmelblau_gradient` returns an array of shape (2,)."
        with time_limit(TABLE_SECONDS):
            ends = {
                name: [_pair(gradient_descent(slope, start, 0.01, 200)[-1]) for start in TABLE_STARTS]
                for name, slope in (("own gradient", analytic), ("autograd", automatic))
            }
    except TimeIsUp:
        return "The table appears here once `gradient_descent` comes to an end: 200 steps take far too long."
    except Exception as problem:
        return f"The table appears here once `gradient_descent` and `himmelblau_gradient` work ({type(problem).__name__})."
    return pd.DataFrame(
        {
            "start": [f"({x:g}, {y:g})" for x, y in TABLE_STARTS],
            **ends,
            "printed in the chapter": AS_PRINTED,
        }
    )


def descent_end(starts: np.ndarray, learning_rate: float, steps: int) -> np.ndarray:
    """Where descent from every start has got to; memory for one point each, whatever the number of steps."""
    x = starts.copy()
    with np.errstate(over="ignore", invalid="ignore"):
        for _ in range(steps):
            x -= learning_rate * gradient(x)
    return x


def _minimum_reached(points: np.ndarray) -> np.ndarray:
    """The index of the minimum within 0.05 of each point of a (2, ...) array; 4 where there is none."""
    reached = np.full(points.shape[1:], len(MINIMA))
    for place, (x, y) in enumerate(MINIMA):
        reached[np.hypot(points[0] - x, points[1] - y) < 0.05] = place
    return reached


def _nearest_minimum(points: np.ndarray) -> np.ndarray:
    """The index of the minimum nearest to each point of a (2, ...) array."""
    x, y = points
    return np.argmin([np.hypot(x - first, y - second) for first, second in MINIMA], axis=0)


def _pair(point: Any) -> str:
    return f"({point[0]:.4f}, {point[1]:.4f})"


def _ends(paths: Sequence[np.ndarray]) -> str:
    places = [int(_nearest_minimum(path[-1])) for path in paths]
    return ", ".join(f"minimum {place}" for place in places)


def _from(path: np.ndarray) -> str:
    return f"from ({path[0][0]:g}, {path[0][1]:g})"


def _when_small(values: np.ndarray) -> str:
    """When a run's values first fall below 1e-12, in words."""
    small = np.flatnonzero(values < 1e-12)
    return f"is below 1e-12 from step {small[0]} on" if small.size else "never falls below 1e-12"


def _fate(factor: float) -> str:
    if abs(factor) > 1:
        return "diverges"
    return "shrinks steadily" if factor > 0 else "oscillates and shrinks"


_PLATE = {"boxstyle": "round,pad=0.15", "facecolor": "white", "edgecolor": "none", "alpha": 0.85}


def _patch(colour: str, hatch: str, label: str) -> Any:
    from matplotlib.patches import Patch

    return Patch(facecolor=colour, edgecolor="black", hatch=hatch, label=label, alpha=0.75)


def _level_lines(
    axes: Axes, levels: Sequence[float] = LEVELS, window: tuple[float, float, float, float] = (-6, 6, -6, 6)
) -> None:
    x_low, x_high, y_low, y_high = window
    x = np.array(np.meshgrid(np.linspace(x_low, x_high, 241), np.linspace(y_low, y_high, 241)))
    lines = axes.contour(
        *x,
        np.maximum(himmelblau(x), 1e-9),
        levels=sorted(levels),
        cmap=SEQUENTIAL,
        norm=LogNorm(1, 1500),
        linewidths=0.9,
    )
    axes.clabel(lines, sorted(levels)[2:], fontsize=7, fmt="%g")
    axes.set(xlabel="x", ylabel="y", aspect="equal")


def _stars(axes: Axes, window: tuple[float, float, float, float] = (-8, 8, -8, 8)) -> None:
    """Marks and numbers the minima that lie in the window."""
    x_low, x_high, y_low, y_high = window
    for place, (x, y) in enumerate(MINIMA):
        if x_low < x < x_high and y_low < y < y_high:
            axes.add_line(Line2D([x], [y], marker="*", color="black", markersize=14, linestyle="", zorder=5))
            axes.annotate(
                str(place),
                (x, y),
                (10, -14),
                textcoords="offset points",
                fontweight="bold",
                bbox=_PLATE,
                zorder=6,
            )
