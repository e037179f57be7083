"""Figures of notebook 07: the lab's network on iris, honestly judged, and the lecture's network (lab 6; the lecture)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import FancyArrowPatch

from course.figures.picture import PALETTE, SEQUENTIAL, SERIES, Picture

if TYPE_CHECKING:
    import pandas as pd

CLASSES = ("setosa", "versicolor", "virginica")
HATCHES = ("", "//", "..")
PASSING = 0.93
"""The accuracy that counts as learnt in the figure of starts."""


def waiting(what: str) -> Picture:
    """An empty frame that says which answers a figure waits for."""
    picture = Picture(f"No picture yet: it appears here once {what}.", width=6.0, height=1.2)
    axes = picture.subplots()
    axes.set_axis_off()
    axes.text(0.5, 0.5, f"This picture appears once {what}.", ha="center", va="center", fontsize=11)
    return picture


def printed_outputs(outputs: Any, labels: Any) -> Picture:
    """The three outputs of the run as printed, flower by flower, beside the target that all three are given.

    outputs  shape (m, 3).  labels  shape (m,): the classes, which in that run are the targets
    """
    order = np.argsort(labels, kind="stable")
    outputs, labels = np.asarray(outputs)[order], np.asarray(labels)[order]
    spread = float(np.ptp(outputs, axis=1).max())
    ranges = [
        f"for the {np.sum(labels == label)} flowers of class {label} they lie between "
        f"{outputs[labels == label].min():.3f} and {outputs[labels == label].max():.3f}, where {label} is asked for"
        for label in range(3)
    ]
    picture = Picture(
        f"The three outputs for each of {len(labels)} test flowers, sorted by class. In every flower the three lie on top of one "
        f"another: they differ by {spread:.4f} at most. {'; '.join(ranges).capitalize()}. "
        "A grey band marks the range from 0 to 1, the only one a sigmoid can reach; the target 2 lies far above it.",
        height=4.2,
    )
    axes = picture.panels()
    places = np.arange(len(labels))
    axes.axhspan(0, 1, color="#EEEEEE", zorder=0)
    axes.step(
        [-0.5, *(places + 0.5)],
        [labels[0], *labels],
        where="pre",
        color=PALETTE["black"],
        linestyle="--",
        linewidth=1.3,
        label="target of all three",
    )
    for output, (style, size) in enumerate(zip(SERIES, (11, 7, 4), strict=False)):
        axes.plot(
            places,
            outputs[:, output],
            linestyle="",
            marker=style["marker"],
            markersize=size,
            color=style["color"],
            fillstyle="none" if output < 2 else "full",
            label=f"output {output}",
        )
    axes.text(len(labels) - 0.6, 0.06, "range of a sigmoid", ha="right", color=PALETTE["grey"], fontsize=9)
    axes.set(
        xlabel="test flowers, sorted by class",
        ylabel="output",
        ylim=(-0.15, 2.2),
        xlim=(-0.6, len(labels) - 0.4),
        xticks=[places[labels == label].mean() for label in range(3)],
        xticklabels=[f"class {label}" for label in range(3)],
    )
    axes.legend(loc="upper left", fontsize=9)
    return picture


def training(history: Mapping[str, Sequence[float]], floor: float) -> Picture:
    """mse and accuracy of one training run.

    history  "mse" and "accuracy", one entry an update.  floor  the accuracy of always saying the most frequent class
    """
    mse, accuracy = np.asarray(history["mse"]), np.asarray(history["accuracy"])
    if not mse.size:
        return waiting("the history has entries")
    picture = Picture(
        f"Two panels against the number of the update, {mse.size} updates. Left, the mean squared error: from {mse[0]:.4f} to "
        f"{mse[-1]:.4f}. Right, the accuracy on the training data: from {accuracy[0]:.2f} to {accuracy[-1]:.2f}, with "
        f"{_when_above(accuracy, 0.9)}. A dotted line at {floor:.2f} marks the share of the most frequent class.",
        width=9.0,
        height=3.6,
    )
    left, right = picture.panels(1, 2)
    left.plot(mse, color=SERIES[0]["color"])
    left.set(xlabel="update", ylabel="mse (training)", ylim=(0, None))
    right.plot(accuracy, color=SERIES[1]["color"])
    right.axhline(floor, color=PALETTE["grey"], linestyle=":", linewidth=1.5)
    right.text(
        mse.size,
        floor + 0.02,
        "always the most frequent class",
        ha="right",
        color=PALETTE["grey"],
        fontsize=9,
    )
    right.set(xlabel="update", ylabel="accuracy (training)", ylim=(0, 1.03))
    return picture


def confusion(tables: Mapping[str, Any]) -> Picture:
    """Confusion matrices side by side: rows are the right classes, columns the predicted ones.

    tables  by title; each of shape (3, 3), counts of flowers
    """
    arrays = {title: np.asarray(table, dtype=int) for title, table in tables.items()}
    picture = Picture(
        " ".join(_in_words(title, table) for title, table in arrays.items())
        + " Each row is a right class, each column a predicted one; the right answers stand on the diagonal.",
        width=3.4 * len(arrays) + 0.8,
        height=3.5,
    )
    panels = np.atleast_1d(picture.subplots(1, len(arrays)))
    for axes, (title, table) in zip(panels, arrays.items(), strict=True):
        shares = table / np.maximum(table.sum(axis=1, keepdims=True), 1)
        axes.imshow(shares, cmap=SEQUENTIAL, vmin=0, vmax=1)
        for (row, column), count in np.ndenumerate(table):
            colour = "black" if shares[row, column] > 0.5 else "white"
            weight = "bold" if row == column else "normal"
            axes.text(
                column,
                row,
                str(count),
                ha="center",
                va="center",
                color=colour,
                fontsize=13,
                fontweight=weight,
            )
        axes.set(xticks=range(3), yticks=range(3), xticklabels=CLASSES, yticklabels=CLASSES, title=title)
        axes.set_xlabel("predicted")
        axes.tick_params(labelsize=8.5)
    panels[0].set_ylabel("right")
    return picture


def splits(runs: pd.DataFrame) -> Picture:
    """Test accuracies of many runs of the lab's network with one-hot targets, group by group.

    runs  the recording iris_splits
    """
    groups = {name: group for name, group in runs.groupby("group", sort=False)}
    picture = Picture(
        f"{len(groups)} bar charts below one another: the share of runs that reach each test accuracy, in steps of one flower, 0.05. "
        + " ".join(_group_in_words(str(name), group["one_hot"]) for name, group in groups.items())
        + f" A dotted line at {runs['majority'].mean():.2f} marks the mean share of the most frequent class, a dashed one the lab's split with one-hot targets, 0.95.",
        width=8.0,
        height=5.4,
    )
    titles = {
        "lab's start": "4-2-3, the lab's starting weights, 50 splits",
        "fresh starts": "4-2-3, new starting weights in each of 200 runs",
        "five hidden units": "4-5-3, new starting weights in each of 200 runs",
    }
    panels = picture.panels(len(groups), 1, sharex=True, sharey=True)
    steps = np.arange(0, 1.01, 0.05)
    for axes, (name, group), style, hatch in zip(panels, groups.items(), SERIES, HATCHES, strict=False):
        counts = [np.isclose(group["one_hot"], step).mean() for step in steps]
        axes.bar(steps, counts, width=0.04, color=style["color"], edgecolor="white", hatch=hatch)
        axes.axvline(runs["majority"].mean(), color=PALETTE["grey"], linestyle=":", linewidth=1.6)
        axes.axvline(0.95, color=PALETTE["black"], linestyle="--", linewidth=1.0, zorder=0)
        axes.set_title(titles.get(str(name), str(name)), fontsize=10, loc="left")
        axes.set(xlim=(-0.03, 1.04), ylabel="share of runs")
    panels[0].text(
        runs["majority"].mean() - 0.01,
        0.36,
        "most frequent class",
        ha="right",
        fontsize=8.5,
        color=PALETTE["grey"],
    )
    panels[0].text(0.94, 0.44, "the lab's split", ha="right", fontsize=8.5)
    panels[-1].set_xlabel("accuracy on the 20 test flowers")
    return picture


BOXES = (
    ("X", "(m, 4)"),
    ("Z1", "(m, 10)"),
    ("A1", "(m, 10)"),
    ("Z2", "(m, 3)"),
    ("A2", "(m, 3)"),
    ("Z3", "(m, 1)"),
    ("A3", "(m, 1)"),
    ("cost", "one number"),
)
LINKS = ("@ W1", "σ", "@ W2", "σ", "@ W3", "σ", "mean (a - y)²")
DELTAS = (
    ("delta1", 1, "· A1 (1 - A1)"),
    ("delta2", 3, "· A2 (1 - A2)"),
    ("delta3", 5, "2 (A3 - y) / m · A3 (1 - A3)"),
)
GRADIENTS = (("dW1 = X.T @ delta1", 0), ("dW2 = A1.T @ delta2", 2), ("dW3 = A2.T @ delta3", 4))


def caches() -> Picture:
    """What the forward pass of the 4-10-3-1 network keeps, and where the way back uses it again."""
    picture = Picture(
        "Three rows. Top, from left to right, the forward pass: X, Z1, A1, Z2, A2, Z3, A3, cost, each with its shape. Middle, from right "
        "to left, the deltas: delta3 below Z3 is made from A3 and y; delta2 below Z2 from delta3, W3 and A2; delta1 below Z1 from delta2, W2 and A1. "
        "Bottom, the gradients: dW3 from A2 and delta3, dW2 from A1 and delta2, dW1 from X and delta1. Everything but the deltas themselves was "
        "computed on the way forward.",
        width=10.0,
        height=4.3,
    )
    axes = picture.subplots()
    axes.set(xlim=(-0.6, 7.7), ylim=(-0.35, 3.35))
    axes.set_axis_off()
    for place, (name, shape) in enumerate(BOXES):
        _box(axes, place, 3.0, name, PALETTE["blue"] if 0 < place < 7 else PALETTE["black"])
        axes.text(place, 2.55, shape, ha="center", va="center", fontsize=9, color=PALETTE["grey"])
    for place, label in enumerate(LINKS):
        _arrow(axes, (place + 0.27, 3.0), (place + 0.73, 3.0), PALETTE["black"])
        axes.text(place + 0.5, 3.2, label, ha="center", va="bottom", fontsize=8.5)
    for (name, place, made_from), (_, start) in zip(DELTAS, (("", 3), ("", 5), ("", 7)), strict=True):
        _box(axes, place, 1.5, name, PALETTE["vermillion"])
        axes.text(place, 1.14, made_from, ha="center", va="top", fontsize=8.5)
        tail = (start - 0.42, 1.5) if start < 7 else (7.0, 2.4)
        _arrow(axes, tail, (place + 0.42, 1.5), PALETTE["vermillion"])
    for x, label in ((1.8, "@ W2.T"), (3.8, "@ W3.T")):
        axes.text(x, 1.58, label, ha="center", va="bottom", fontsize=8.5)
    for label, place in GRADIENTS:
        _box(axes, place + 0.5, 0.1, label, PALETTE["green"])
        _arrow(axes, (place + 1, 0.9), (place + 0.62, 0.38), PALETTE["green"])
        _arrow(axes, (place, 2.35), (place + 0.38, 0.38), PALETTE["blue"], dashed=True)
    axes.text(
        7.55,
        0.1,
        "dashed: kept from\nthe forward pass",
        ha="right",
        va="center",
        fontsize=9,
        color=PALETTE["blue"],
    )
    return picture


def breakdown_outputs(runs: Mapping[str, tuple[Any, Sequence[float]]], labels: Any) -> Picture:
    """The single output of trained 4-10-3-1 networks for every flower, one panel for each choice of targets.

    runs    by title: (outputs of shape (m, 1), targets of the classes 0, 1 and 2).  labels  shape (m,)
    """
    labels = np.asarray(labels)
    picture = Picture(
        f"{len(runs)} panels with the output for each of {len(labels)} flowers, class by class, and each class's target as a dashed line. "
        + " ".join(_outputs_in_words(title, *run, labels) for title, run in runs.items()),
        width=9.0,
        height=4.2,
    )
    panels = np.atleast_1d(picture.panels(1, len(runs), sharey=True))
    for axes, (title, (outputs, targets)) in zip(panels, runs.items(), strict=True):
        axes.axhspan(0, 1, color="#EEEEEE", zorder=0)
        for label, style in zip(range(3), SERIES, strict=False):
            chosen = np.ravel(outputs)[labels == label]
            places = label + np.linspace(-0.3, 0.3, len(chosen))
            axes.plot(
                places, chosen, linestyle="", marker=style["marker"], markersize=4, color=style["color"]
            )
            axes.hlines(
                targets[label],
                label - 0.4,
                label + 0.4,
                color=PALETTE["black"],
                linestyle="--",
                linewidth=1.4,
            )
        for between in (np.array(targets[1:]) + np.array(targets[:-1])) / 2:
            axes.axhline(between, color=PALETTE["grey"], linestyle=":", linewidth=1.2)
        axes.set(title=title, xticks=range(3), xticklabels=CLASSES, ylim=(-0.1, 2.1))
        axes.set_title(title, fontsize=10)
    panels[0].set_ylabel("output a3")
    panels[-1].text(
        2.45,
        1.9,
        "dashed: target of the class\ndotted: border between two predictions\ngrey: range of a sigmoid",
        ha="right",
        va="top",
        fontsize=8.5,
    )
    return picture


def starts(runs: pd.DataFrame) -> Picture:
    """Accuracies of the repaired 4-10-3-1 network from many starts, sorted, after 100 and after 1000 updates.

    runs  the recording iris_starts
    """
    columns = {"100 updates": runs["accuracy_100"], "1000 updates": runs["accuracy_1000"]}
    picture = Picture(
        f"Two rising curves: the accuracies of {len(runs)} starts, sorted from worst to best, after 100 and after 1000 updates. "
        + " ".join(
            f"After {name} {(column > PASSING).sum()} starts lie above the dashed line at {PASSING}, "
            f"and the median is {column.median():.2f}."
            for name, column in columns.items()
        )
        + " The curve of 100 updates has a step near 0.67: these networks tell one class from the two others.",
        height=4.0,
    )
    axes = picture.panels()
    for (name, column), style in zip(columns.items(), SERIES, strict=False):
        share = (np.arange(len(column)) + 1) / len(column)
        axes.plot(share, np.sort(column), markevery=40, markersize=5, label=f"after {name}", **style)
    axes.axhline(PASSING, color=PALETTE["black"], linestyle="--", linewidth=1.0)
    axes.text(0.0, PASSING + 0.012, f"{PASSING}", fontsize=9)
    axes.set(xlabel="share of starts that do no better", ylabel="accuracy on all flowers", ylim=(0.25, 1.02))
    axes.legend(loc="lower right")
    return picture


def _box(axes: Axes, x: float, y: float, text: str, edge: str) -> None:
    box = {"boxstyle": "round,pad=0.32", "facecolor": "white", "edgecolor": edge, "linewidth": 1.4}
    axes.text(x, y, text, ha="center", va="center", fontsize=10.5, bbox=box, zorder=5)


def _arrow(
    axes: Axes, tail: tuple[float, float], head: tuple[float, float], colour: str, dashed: bool = False
) -> None:
    style = "--" if dashed else "-"
    axes.add_patch(
        FancyArrowPatch(tail, head, arrowstyle="-|>", mutation_scale=11, color=colour, linestyle=style)
    )


def _when_above(values: np.ndarray, level: float) -> str:
    """When a run first passes a level, in words."""
    above = np.flatnonzero(values > level)
    return (
        f"{level:g} passed for the first time at update {above[0]}"
        if above.size
        else f"{level:g} never passed"
    )


def _in_words(title: str, table: np.ndarray) -> str:
    wrong = [
        f"{table[row, column]} {CLASSES[row]} taken for {CLASSES[column]}"
        for row in range(3)
        for column in range(3)
        if row != column and table[row, column]
    ]
    right = f"{np.trace(table)} of {table.sum()} right"
    return f"{title}: {right}, {', '.join(wrong) if wrong else 'no flower taken for another'}."


def _group_in_words(name: str, accuracies: pd.Series) -> str:
    low, high = accuracies.min(), accuracies.max()
    return (
        f"{name.capitalize()}, {len(accuracies)} runs: from {low:.2f} to {high:.2f}, median {accuracies.median():.3g}, "
        f"{np.mean(accuracies > 0.945):.0%} of them at 0.95 or 1."
    )


def _outputs_in_words(title: str, outputs: Any, targets: Sequence[float], labels: np.ndarray) -> str:
    values = np.ravel(outputs)
    nearest = np.abs(values[:, None] - np.array(targets)).argmin(axis=1)
    medians = ", ".join(f"{np.median(values[labels == label]):.2f}" for label in range(3))
    return (
        f"With {title} the medians of the classes are {medians}; a share of {np.mean(nearest == labels):.2f} of the flowers lie nearest to their own "
        f"target, and {len(set(nearest.tolist()))} classes are ever predicted."
    )
