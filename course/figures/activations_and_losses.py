"""Figures of notebook 02: activations with their slopes, vanishing gradients, softmax and the two losses."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.ticker import FixedLocator, FuncFormatter
from scipy import special

from course.figures.picture import PALETTE, SERIES, Picture

Function = Callable[[np.ndarray], np.ndarray]

DRAWN_LEAK = 0.1
"""Slope of the drawn leaky ReLU: 0.01 would look like 0."""

LEAK = 0.01
"""Slope of leaky ReLU in the figure on depth, the default of the exercise."""


@dataclass(frozen=True)
class Activation:
    """A curve and its slope; `kink` says that the slope jumps at 0."""

    title: str
    value: Function
    slope: Function
    kink: bool
    notice: str


ACTIVATIONS = {
    "sigmoid": Activation(
        "sigmoid",
        special.expit,
        lambda x: special.expit(x) * special.expit(-x),
        False,
        "The function rises from 0 to 1 in the shape of an S and is 0.5 at 0. Its slope is a bump, 0.25 high at 0, "
        "and below 0.01 from 5 on outwards.",
    ),
    "relu": Activation(
        "ReLU",
        lambda x: np.maximum(x, 0.0),
        lambda x: np.heaviside(x, 0.0),
        True,
        "The function is 0 to the left of 0 and the line x to the right. Its slope jumps from 0 to 1; at 0 itself an open "
        "and a filled circle show that this course takes 0.",
    ),
    "leaky_relu": Activation(
        f"leaky ReLU, p = {DRAWN_LEAK}",
        lambda x: np.where(x < 0, DRAWN_LEAK * x, x),
        lambda x: np.where(x > 0, 1.0, DRAWN_LEAK),
        True,
        "The function falls gently to -0.6 at x = -6 and is the line x to the right of 0. Its slope jumps from 0.1 to 1, "
        "so it is never 0.",
    ),
    "tanh": Activation(
        "tanh",
        np.tanh,
        lambda x: 1 / np.cosh(x) ** 2,
        False,
        "The function rises from -1 to 1 in the shape of an S through 0. Its slope is a bump, 1 high at 0, four times as high "
        "as that of the sigmoid, and narrower.",
    ),
}
"""The four activations of the chapter's figures 7.2 to 7.5."""


def activation(name: str, reach: float = 6.0) -> Picture:
    """An activation beside its derivative (chapter figures 7.2 to 7.5).

    name   one of the keys of ACTIVATIONS; anything else is a KeyError
    reach  x runs from -reach to reach
    """
    shown = ACTIVATIONS[name]
    alt = f"Two plots over x from {-reach:g} to {reach:g}: {shown.title} on the left, its derivative on the right. {shown.notice}"
    picture = Picture(alt, height=3.6)
    left, right = picture.panels(1, 2)
    x = np.linspace(-reach, reach, 601)
    left.plot(x, shown.value(x), color=PALETTE["blue"], linewidth=2)
    left.set(title=shown.title, xlabel="pre-activation x", ylabel="activation f(x)")
    _draw_slope(right, x, shown)
    right.set(title="its derivative", xlabel="pre-activation x", ylabel="slope f′(x)")
    top = float(np.max(shown.slope(x)))
    right.set_ylim(-0.08 * top, 1.18 * top)
    return picture


def _draw_slope(axes: Axes, x: np.ndarray, shown: Activation) -> None:
    """A jump is drawn as two pieces with a filled circle where the value at 0 is taken."""
    style: dict[str, Any] = {"color": PALETTE["vermillion"], "linestyle": "--", "linewidth": 2}
    if not shown.kink:
        axes.plot(x, shown.slope(x), **style)
        peak = float(shown.slope(np.zeros(1))[0])
        axes.plot([0], [peak], marker="o", color=PALETTE["vermillion"])
        axes.annotate(f"{peak:g}", (0, peak), xytext=(8, 3), textcoords="offset points")
        return
    for side in (x[x < 0], x[x > 0]):
        axes.plot(side, shown.slope(side), **style)
    low, high = (float(shown.slope(np.array([end]))[0]) for end in (-1.0, 1.0))
    axes.plot([0], [low], marker="o", color=PALETTE["vermillion"])
    axes.plot([0], [high], marker="o", color=PALETTE["vermillion"], markerfacecolor="white")
    axes.annotate("taken at 0 here", (0, low), xytext=(10, 9), textcoords="offset points")


DEPTHS = np.arange(0, 31)


def slopes_at(x: float) -> dict[str, float]:
    """The slope of each activation at pre-activation x, with p = LEAK."""
    point = np.array([x])
    slopes = {key: float(shown.slope(point)[0]) for key, shown in ACTIVATIONS.items()}
    slopes["leaky_relu"] = 1.0 if x > 0 else LEAK
    return slopes


def vanishing_factor(depths: np.ndarray = DEPTHS) -> Picture:
    """What is left of a gradient after a stack of equal activations, at x = 1 and at x = -1, on a logarithmic axis.

    depths  the numbers of layers along the horizontal axis
    """
    right_side, left_side = slopes_at(1.0), slopes_at(-1.0)
    last = int(depths[-1])
    alt = (
        f"Two plots of the factor that is left of a gradient against depth, from 0 to {last} layers, on a logarithmic axis. "
        f"Left, at x = 1: ReLU and leaky ReLU stay at 1; tanh falls to {right_side['tanh'] ** last:.0e} and the sigmoid to "
        f"{right_side['sigmoid'] ** last:.0e}. Right, at x = -1: sigmoid and tanh fall as before, leaky ReLU falls fastest, "
        f"to 1e-20 after 10 layers, and ReLU is 0 from the first layer on, so that it has no line on this axis. "
        "Straight lines on a logarithmic axis mean: the same factor is lost with every layer."
    )
    picture = Picture(alt, width=9.0)
    axes = picture.panels(1, 2, sharey=True)
    for panel, x, slopes in zip(axes, (1.0, -1.0), (right_side, left_side), strict=True):
        _draw_factors(panel, depths, slopes)
        panel.set(title=f"every pre-activation x = {x:g}", xlabel="depth (layers)", xlim=(0, last + 1))
    axes[0].set(ylabel="factor on the gradient", yscale="log", ylim=(1e-22, 1e2))
    axes[0].yaxis.set_major_locator(FixedLocator([10.0**power for power in range(-21, 1, 3)]))
    axes[0].legend(handles=_legend_handles(), loc="lower left", fontsize=9)
    axes[1].annotate(
        "ReLU: exactly 0,\nno line on this axis", (13, 1e-21), fontsize=9, color=PALETTE["black"]
    )
    return picture


_STYLES: dict[str, dict[str, Any]] = dict(zip(ACTIVATIONS, SERIES, strict=True))


def _draw_factors(axes: Axes, depths: np.ndarray, slopes: dict[str, float]) -> None:
    for key, slope in slopes.items():
        if slope == 0:
            continue
        factors = np.power(slope, depths.astype(float))
        seen = factors >= 1e-22
        # Where ReLU and leaky ReLU coincide, markers at different depths keep both of them visible.
        start = 2 if key == "relu" else 0
        axes.plot(depths[seen], factors[seen], markevery=(start, 5), markersize=5, **_STYLES[key])


def _legend_handles() -> list[Line2D]:
    titles = {key: shown.title.partition(",")[0] for key, shown in ACTIVATIONS.items()}
    titles["leaky_relu"] = f"leaky ReLU, p = {LEAK}"
    return [Line2D([], [], label=titles[key], markersize=5, **style) for key, style in _STYLES.items()]


def softmax_bars(logits: Sequence[float] = (2.0, 1.0, 0.1)) -> Picture:
    """From logits to probabilities, in three steps side by side (chapter figure 7.6).

    logits  K numbers
    """
    z = np.asarray(logits, dtype=float)
    powers, p = np.exp(z), special.softmax(z)
    steps = (
        ("logits z", z, "{:.3g}"),
        ("exp(z): all positive", powers, "{:.2f}"),
        ("softmax p: adds up to 1", p, "{:.3f}"),
    )
    listed = ", ".join(f"{logit:g}" for logit in z)
    alt = (
        f"Three bar charts with one bar per class. The logits {listed} become {', '.join(f'{power:.2f}' for power in powers)} by exp, "
        f"and divided by their sum {powers.sum():.2f} the probabilities {', '.join(f'{share:.3f}' for share in p)}. "
        "The order of the bars stays the same, and the last three add up to 1."
    )
    picture = Picture(alt, width=9.0, height=3.4)
    axes = picture.panels(1, 3)
    colors = (PALETTE["sky"], PALETTE["orange"], PALETTE["blue"])
    for panel, (title, heights, form), color in zip(axes, steps, colors, strict=True):
        bars = panel.bar(
            [f"class {k}" for k in range(len(z))], heights, color=color, edgecolor=PALETTE["black"]
        )
        panel.bar_label(bars, labels=[form.format(height) for height in heights], padding=2)
        panel.margins(y=0.15)
        panel.set_title(title)
        panel.grid(False, axis="x")
    axes[2].set_ylim(0, 1)
    return picture


def jacobian_map(logits: Sequence[float] = (2.0, 1.0, 0.1)) -> Picture:
    """The Jacobian of softmax as a table of numbers in colour.

    logits  K numbers
    """
    p = special.softmax(np.asarray(logits, dtype=float))
    jacobian = p[:, None] * (np.eye(len(p)) - p)
    off_diagonal = jacobian[~np.eye(len(p), dtype=bool)]
    alt = (
        f"A table of {len(p)} by {len(p)} numbers: how much each probability changes with each logit. On the diagonal stand the positive "
        f"numbers {', '.join(f'{entry:.3f}' for entry in np.diag(jacobian))}; all others are negative, from {off_diagonal.min():.3f} to "
        f"{off_diagonal.max():.3f}. Every row and every column adds up to 0."
    )
    picture = Picture(alt, width=5.2, height=4.2)
    axes = picture.panels()
    largest = np.max(np.abs(jacobian))
    axes.imshow(jacobian, cmap="PuOr_r", vmin=-1.4 * largest, vmax=1.4 * largest)
    axes.grid(False)
    for (i, j), entry in np.ndenumerate(jacobian):
        case = "pᵢ(1 − pᵢ)" if i == j else "−pᵢ pⱼ"
        axes.text(
            j, i, f"{entry:+.3f}\n{case}", ha="center", va="center", color=PALETTE["black"], fontsize=10
        )
    places = range(len(p))
    axes.set_xticks(places, [f"z{_lowered(j)}" for j in places])
    axes.set_yticks(places, [f"p{_lowered(i)}" for i in places])
    axes.set(title="∂p (rows) by ∂z (columns)", xlabel="raise this logit", ylabel="this probability changes")
    return picture


def _lowered(place: int) -> str:
    """Subscript digits, counted from 0 as labels and columns are."""
    return "".join(chr(0x2080 + int(digit)) for digit in str(place))


def sure_and_wrong(reach: float = 8.0, marked: float = -6.0) -> Picture:
    """Loss and gradient of squared error and cross-entropy for one sigmoid output with target 1.

    reach   z runs from -reach to reach
    marked  the z whose two gradients are marked
    """
    squared, entropy = output_gradients(marked)
    alt = (
        f"Two plots over the pre-activation z from {-reach:g} to {reach:g}, for a target of 1. Left, the loss: squared error levels off at 0.5 "
        f"far to the left, cross-entropy goes on rising, almost as a straight line. Right, the size of the gradient: at z = {marked:g} it is "
        f"{squared:.4f} for squared error and {entropy:.4f} for cross-entropy. Squared error pulls hardest near z = -0.7 and hardly at all "
        "where the answer is most wrong."
    )
    picture = Picture(alt, width=9.0, height=4.0)
    left, right = picture.panels(1, 2)
    z = np.linspace(-reach, reach, 401)
    o = special.expit(z)
    curves: tuple[tuple[str, np.ndarray, np.ndarray, dict[str, Any]], ...] = (
        ("squared error, ½(o − 1)²", (o - 1) ** 2 / 2, (1 - o) * o * (1 - o), SERIES[1]),
        ("cross-entropy, −ln o", np.logaddexp(0, -z), 1 - o, SERIES[0]),
    )
    for label, loss, pull, style in curves:
        left.plot(z, loss, label=label, markevery=50, linewidth=2, **style)
        right.plot(z, pull, label=label, markevery=50, linewidth=2, **style)
    left.set(title="loss", xlabel="pre-activation z", ylabel="J")
    right.set(title="size of the gradient", xlabel="pre-activation z", ylabel="|dJ/dz|", ylim=(-0.06, 1.2))
    left.legend(loc="upper right", fontsize=9)
    for height, offset in ((squared, (0, 12)), (entropy, (0, 8))):
        right.annotate(
            f"{height:.4f}", (marked, height), xytext=offset, textcoords="offset points", ha="center"
        )
    right.xaxis.set_major_formatter(FuncFormatter(lambda tick, _: f"{tick:g}"))
    return picture


def output_gradients(z: float) -> tuple[float, float]:
    """Sizes of dJ/dz for target 1: (squared error, cross-entropy) through a sigmoid output."""
    o = float(special.expit(z))
    return (1 - o) * o * (1 - o), 1 - o
