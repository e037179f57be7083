"""Figures of notebook 06: the two moons, the network for them, how its training goes, and what it costs."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from course.data import Split, moons
from course.figures.picture import PALETTE, SERIES, Picture
from course.recordings import load

if TYPE_CHECKING:
    import pandas as pd

SIZES = (2, 25, 50, 25, 2)
GOAL_MSE, GOAL_ACCURACY = 0.0245, 0.973
CHAPTER_MSE, CHAPTER_ACCURACY = 0.024335, 0.9767
"""What the chapter prints for epoch 990."""

CLASSES = (
    {"color": PALETTE["vermillion"], "marker": "o"},
    {"color": PALETTE["blue"], "marker": "^"},
)
"""Red and blue as in the chapter, told apart by the marker, too."""

RUNS = {
    "as printed": "one example an update, biases never updated, rate 0.01",
    "biases": "the same with biases updated",
    "rate 0.1": "biases updated, rate 0.1",
    "mini-batches": "mini-batches of 64, rate 4, at the end 0.1",
}
"""The recorded runs by name, and what they are."""

Outputs = Callable[[np.ndarray], Any]
History = Mapping[str, Sequence[float]]


def network(sizes: Sequence[int] = SIZES) -> Picture:
    """The layers with their numbers of parameters (chapter figure 7.13)."""
    counts = [n_in * n_out + n_out for n_in, n_out in itertools.pairwise(sizes)]
    picture = Picture(
        f"A network of {len(sizes)} columns of circles, from left to right with {', '.join(map(str, sizes))} units; only some of them are "
        "drawn, dots stand for the rest. Every unit of a column is joined with every unit of the next. "
        f"Under the gaps stand the numbers of weights and biases: {', '.join(map(str, counts))}, together {sum(counts)}.",
        height=4.2,
    )
    axes = picture.subplots()
    axes.set_axis_off()
    columns = [_heights(size) for size in sizes]
    for left, (heads, tails) in enumerate(zip(columns[1:], columns, strict=False)):
        for tail in tails:
            for head in heads:
                axes.plot((left, left + 1), (tail, head), color="#BBBBBB", linewidth=0.6, zorder=1)
        axes.text(
            left + 0.5, -3.55, _parameters(sizes[left], sizes[left + 1]), ha="center", va="top", fontsize=9
        )
    names = ["inputs", *(f"hidden {number}" for number in range(1, len(sizes) - 1)), "outputs"]
    for place, (heights, size, name) in enumerate(zip(columns, sizes, names, strict=True)):
        edge = PALETTE["black"] if name == "inputs" else PALETTE["blue"]
        axes.scatter(
            [place] * len(heights), heights, s=190, facecolor="white", edgecolor=edge, linewidth=1.5, zorder=2
        )
        if len(heights) < size:
            axes.text(place, 0, "⋮", ha="center", va="center", fontsize=15)
        axes.text(place, 3.4, f"{name}\n{size}", ha="center", va="bottom")
    axes.set(xlim=(-0.4, len(sizes) - 0.6), ylim=(-4.9, 4.9))
    return picture


def _heights(size: int) -> list[float]:
    """Where the units of a column are drawn: all of them, or three above and three below the dots."""
    if size <= 4:
        return [float(height) for height in (np.arange(size) - (size - 1) / 2) * 1.6]
    drawn = 4 if size > 30 else 3
    upper = [0.8 + 0.75 * place for place in range(drawn)]
    return [*upper, *(-height for height in upper)]


def _parameters(n_in: int, n_out: int) -> str:
    return f"{n_in}·{n_out} weights\n+ {n_out} biases\n= {n_in * n_out + n_out}"


def data(split: Split | None = None) -> Picture:
    """The training points by class (chapter figure 7.14)."""
    split = split or moons()
    X, y = split.X_train, split.y_train
    picture = Picture(
        f"The {len(X)} training points in the plane of the features x1 and x2. Class 0, {np.sum(y == 0)} red circles, forms an arch that is open "
        f"below; class 1, {np.sum(y == 1)} blue triangles, a bowl that is open above and shifted to the right. Each crescent reaches into the hollow of "
        "the other. Noise makes them wide, so that they touch and mix a little; no straight line parts them.",
        width=6.5,
        height=4.4,
    )
    axes = picture.panels()
    for label, style in enumerate(CLASSES):
        axes.scatter(*X[y == label].T, s=13, alpha=0.65, label=f"class {label}", linewidth=0, **style)
    axes.set(xlabel="$x_1$", ylabel="$x_2$", aspect="equal")
    axes.legend(loc="upper right")
    return picture


def training(history: History) -> Picture:
    """MSE and accuracy after each epoch of one run (chapter figures 7.15 and 7.16).

    history  "mse" on the training set and "accuracy" on the test set, a value an epoch
    """
    mse, accuracy = (np.asarray(history[name], dtype=float) for name in ("mse", "accuracy"))
    epochs = np.arange(1, len(mse) + 1)
    picture = Picture(
        f"Two panels against the number of epochs, 1 to {len(mse)}. Left, the MSE on the training set on a logarithmic axis: {mse[0]:.3f} after the first epoch, "
        f"below 0.1 for the first time {_first(mse < 0.1)}, below 0.05 {_first(mse < 0.05)}, {mse[-1]:.4f} at the end; a dashed line marks the goal {GOAL_MSE}. "
        f"Right, the accuracy on the test set: {accuracy[0]:.1%} after the first epoch, above 90 % for the first time {_first(accuracy > 0.9)}, {accuracy[-1]:.1%} at the "
        f"end; a dashed line marks the goal {GOAL_ACCURACY:.1%}.",
        width=9.5,
        height=3.8,
    )
    left, right = picture.panels(1, 2)
    for axes, values, style, goal, name in (
        (left, mse, SERIES[0], GOAL_MSE, "MSE on the training set"),
        (right, accuracy, SERIES[2], GOAL_ACCURACY, "accuracy on the test set"),
    ):
        axes.plot(epochs, values, color=style["color"], linewidth=1.2)
        axes.axhline(goal, color=PALETTE["black"], linestyle="--", linewidth=1)
        axes.annotate(f"goal {goal:g}", (epochs[-1], goal), (0, -12), textcoords="offset points", ha="right")
        axes.set(xlabel="epoch", ylabel=name)
    left.set_ylim(0.021, 0.3)
    _logarithmic(left)
    return picture


def _first(reached: np.ndarray) -> str:
    places = np.flatnonzero(reached)
    return f"after epoch {places[0] + 1}" if places.size else "nowhere"


def _logarithmic(axes: Axes) -> None:
    """A logarithmic axis for MSEs, with plain numbers."""
    ticks = (0.02, 0.03, 0.05, 0.1, 0.2)
    axes.set_yscale("log")
    axes.set_yticks(ticks, [f"{tick:g}" for tick in ticks])
    axes.minorticks_off()


def boundaries(outputs: Mapping[int, Outputs], split: Split | None = None) -> Picture:
    """What a network says all over the plane, after several numbers of epochs.

    outputs  by the number of epochs: a function from points (m, 2) to outputs (m, 2), `feed_forward` of a network at that time
    """
    split = split or moons()
    x1, x2 = np.meshgrid(np.linspace(-1.8, 2.8, 116), np.linspace(-1.3, 1.8, 80))
    points = np.column_stack([x1.ravel(), x2.ravel()])
    told = ", ".join(
        f"{np.mean(_labels(at, split.X_test) == split.y_test):.1%} after {epoch}"
        for epoch, at in outputs.items()
    )
    columns = min(3, len(outputs))
    rows = -(-len(outputs) // columns)
    picture = Picture(
        f"{len(outputs)} maps of the plane with the test points, after {', '.join(map(str, outputs))} epochs. The shade, from red to blue, is by how much "
        "output 1 exceeds output 0; the black line is where both are equal, the boundary between the predicted classes. "
        f"{_growth(outputs)} Share of the test points on the right side: {told} epochs.",
        width=9.5,
        height=0.5 + 2.3 * rows,
    )
    panels = np.atleast_1d(picture.panels(rows, columns, sharex=True, sharey=True)).ravel()
    for axes, (epoch, at) in zip(panels, outputs.items(), strict=False):
        _map(axes, at, x1, x2, points)
        for label, style in enumerate(CLASSES):
            axes.scatter(*split.X_test[split.y_test == label].T, s=7, alpha=0.7, linewidth=0, **style)
        share = np.mean(_labels(at, split.X_test) == split.y_test)
        axes.set_title(
            f"{'start' if not epoch else f'{epoch} epoch' + 's' * (epoch > 1)}: {share:.1%}", fontsize=10
        )
        axes.set(aspect="equal")
    for axes in panels[len(outputs) :]:
        axes.set_axis_off()
    picture.supxlabel("$x_1$", fontsize=10)
    picture.supylabel("$x_2$", fontsize=10)
    return picture


def _map(axes: Axes, at: Outputs, x1: np.ndarray, x2: np.ndarray, points: np.ndarray) -> None:
    scores = np.asarray(at(points), dtype=float)
    lead = (scores[:, 1] - scores[:, 0]).reshape(x1.shape)
    axes.contourf(x1, x2, lead, levels=np.linspace(-1, 1, 11), cmap="RdBu", alpha=0.55, extend="both")
    if lead.min() < 0 < lead.max():
        axes.contour(x1, x2, lead, levels=[0.0], colors=PALETTE["black"], linewidths=1.6)
    axes.grid(False)


def _labels(at: Outputs, X: np.ndarray) -> np.ndarray:
    return np.asarray(at(X)).argmax(axis=1)


def _growth(outputs: Mapping[int, Outputs]) -> str:
    """How straight the boundary is in the first and in the last map, in words."""
    line = np.linspace(-1.5, 2.5, 201)
    middle = np.column_stack([line, np.full_like(line, 0.25)])
    crossings = [int(np.count_nonzero(np.diff(_labels(at, middle)))) for at in outputs.values()]
    return (
        f"Along the horizontal line through the middle of the picture the first map has {crossings[0]} "
        f"change{'s' * (crossings[0] != 1)} of class, the last {crossings[-1]}."
    )


def recorded(runs: pd.DataFrame | None = None) -> Picture:
    """The chapter's run and two variants of it, ten starts each: MSE and accuracy against the epoch.

    runs  the recording "moons"
    """
    runs = load("moons") if runs is None else runs
    names = ("as printed", "biases", "rate 0.1")
    ends = {name: _last(runs, name) for name in names}
    picture = Picture(
        f"Recorded runs with one example an update, {len(ends[names[0]])} starts of each kind, against the epoch. Lines are medians, bands reach from the worst to the "
        "best start. Left, the MSE on the training set on a logarithmic axis; right, the accuracy on the test set. "
        + " ".join(f"{name}: {_course(runs, name)}." for name in names)
        + f" All end close to the dashed lines at the chapter's figures, {CHAPTER_MSE} and {CHAPTER_ACCURACY:.2%}: "
        + "; ".join(
            f"{name} at {end.mse.median():.4f} and {end.accuracy.median():.1%}" for name, end in ends.items()
        )
        + ".",
        width=9.5,
        height=4.0,
    )
    left, right = picture.panels(1, 2)
    for axes, column, goal in ((left, "mse", CHAPTER_MSE), (right, "accuracy", CHAPTER_ACCURACY)):
        for name, style in zip(names, SERIES, strict=False):
            by_epoch = runs[runs.run == name].groupby("epoch")[column]
            median = by_epoch.median()
            axes.fill_between(
                median.index, by_epoch.min(), by_epoch.max(), color=style["color"], alpha=0.2, linewidth=0
            )
            axes.plot(
                median.index, median, color=style["color"], linestyle=style["linestyle"], label=RUNS[name]
            )
        axes.axhline(goal, color=PALETTE["black"], linestyle="--", linewidth=0.8)
        axes.set(xlabel="epoch")
        axes.annotate("chapter", (990, goal), (0, -11), textcoords="offset points", ha="right", fontsize=8)
    left.set(ylabel="MSE on the training set")
    _logarithmic(left)
    right.set(ylabel="accuracy on the test set", ylim=(0.78, 0.985))
    picture.legend(handles=right.get_lines()[: len(names)], loc="outside lower center", ncols=3, fontsize=8.5)
    return picture


def _last(runs: pd.DataFrame, name: str) -> pd.DataFrame:
    """The last row of every start of a run."""
    return runs[runs.run == name].sort_values("epoch").groupby("seed").last()


def _course(runs: pd.DataFrame, name: str) -> str:
    median = runs[runs.run == name].groupby("epoch").mse.median()
    below = median.index[median < 0.05]
    return (
        f"the median falls below an MSE of 0.05 by epoch {below[0]}"
        if len(below)
        else "the median stays above an MSE of 0.05"
    )


def starts(runs: pd.DataFrame | None = None) -> Picture:
    """Where every recorded run ends: MSE on the training set against accuracy on the test set."""
    runs = load("moons") if runs is None else runs
    ends = {name: _last(runs, name) for name in RUNS if (runs.run == name).any()}
    told = "; ".join(
        f"{name}: {_reach(end)} of {len(end)} starts, MSE from {end.mse.min():.4f} to {end.mse.max():.4f}, accuracy from "
        f"{end.accuracy.min():.1%} to {end.accuracy.max():.1%}"
        for name, end in ends.items()
    )
    picture = Picture(
        "Every recorded run as one mark: the MSE on the training set at its end to the right, the accuracy on the test set upwards. A grey field at the upper "
        f"left is the goal, an MSE below {GOAL_MSE} and an accuracy of at least {GOAL_ACCURACY:.1%}; a star marks what the chapter prints. "
        f"In the goal are: {told}. All marks lie within one per cent of accuracy, a few points out of 600.",
        width=8,
        height=4.6,
    )
    axes = picture.panels()
    axes.add_patch(Rectangle((0, GOAL_ACCURACY), GOAL_MSE, 1, color="#E6E6E6", linewidth=0))
    axes.annotate("goal", (0.01, 0.94), xycoords="axes fraction")
    for (name, end), style in zip(ends.items(), SERIES, strict=False):
        axes.scatter(
            end.mse,
            end.accuracy,
            color=style["color"],
            marker=style["marker"],
            s=34,
            alpha=0.75,
            label=RUNS[name],
        )
    axes.plot(
        CHAPTER_MSE,
        CHAPTER_ACCURACY,
        "*",
        color=PALETTE["black"],
        markersize=13,
        label="printed in the chapter",
        linestyle="",
    )
    low = min(end.mse.min() for end in ends.values())
    high = max(end.mse.max() for end in ends.values())
    axes.set(
        xlabel="MSE on the training set",
        ylabel="accuracy on the test set",
        xlim=(low - 0.0003, high + 0.0003),
    )
    axes.set_ylim(min(end.accuracy.min() for end in ends.values()) - 0.0008, 0.9785)
    picture.legend(loc="outside lower center", ncols=2, fontsize=8.5)
    return picture


def _reach(end: pd.DataFrame) -> int:
    return int(((end.mse < GOAL_MSE) & (end.accuracy >= GOAL_ACCURACY)).sum())


def cost(history: History, runs: pd.DataFrame | None = None) -> Picture:
    """The MSE of one's own run and of the recorded ones against the epochs gone through, both axes logarithmic.

    history  of mini-batch training, "mse" after each epoch
    """
    runs = load("moons") if runs is None else runs
    own = np.asarray(history["mse"], dtype=float)
    names = ("as printed", "biases", "rate 0.1")
    medians = {name: runs[runs.run == name].groupby("epoch").mse.median() for name in names}
    told = ", ".join(
        f"{name} {_when(median.index.to_numpy() + 1, median.to_numpy())}" for name, median in medians.items()
    )
    picture = Picture(
        "The MSE on the training set against the number of epochs, both axes logarithmic. Your mini-batch run is a thick purple line that is below 0.05 "
        f"{_when(np.arange(1, len(own) + 1), own)} and ends after {len(own)} epochs. The medians of the recorded runs with one example an update "
        f"get there later: {told}. An epoch costs the same number of examples in all of them, 1400.",
        height=4.2,
    )
    axes = picture.panels()
    for (name, median), style in zip(medians.items(), SERIES, strict=False):
        axes.semilogx(
            median.index + 1, median, color=style["color"], linestyle=style["linestyle"], label=RUNS[name]
        )
    axes.semilogx(
        np.arange(1, len(own) + 1), own, color=PALETTE["purple"], linewidth=2.4, label="your mini-batch run"
    )
    axes.axhline(GOAL_MSE, color=PALETTE["black"], linestyle="--", linewidth=1)
    axes.annotate(f"goal {GOAL_MSE}", (1, GOAL_MSE), (4, 4), textcoords="offset points")
    axes.set(xlabel="epochs (1400 examples each)", ylabel="MSE on the training set")
    _logarithmic(axes)
    picture.legend(loc="outside lower center", ncols=2, fontsize=8.5)
    return picture


def _when(epochs: np.ndarray, values: np.ndarray) -> str:
    places = np.flatnonzero(values < 0.05)
    return f"after {epochs[places[0]]} epochs" if places.size else "nowhere"
