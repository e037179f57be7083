"""Figures of notebook 08: sweeps with their spread, what error bars mean, and digits (lab 7)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd
import seaborn as sns
from matplotlib.axes import Axes
from matplotlib.ticker import NullLocator
from scipy.stats import binomtest

from course.figures.picture import PALETTE, SERIES, Picture
from course.recordings import load

LABELS = {
    "hidden": "hidden units",
    "learning_rate": "learning rate",
    "iterations": "iterations",
    "train_mse": "mse, training rows",
    "test_accuracy": "accuracy, test rows",
}
IN_WORDS = {"train_mse": "mse of the training rows", "test_accuracy": "accuracy on the test rows"}
RESULTS = ("train_mse", "test_accuracy")
MIDDLE_HALF = ("pi", 50)
"""The bar from the first to the third quartile: half of the runs lie within."""

NOT_YET = "The figure appears here once run_experiment is written and the cell above has run."


def sweep(table: pd.DataFrame | None, factor: str) -> Picture | str:
    """Both results of every run against one setting, with the median and the middle half.

    table   as `run_experiment` gives it; None while that is not written
    factor  the column that was varied
    """
    if table is None:
        return NOT_YET
    levels = np.sort(table[factor].unique())
    runs = table.groupby(factor).size().max()
    picture = Picture(
        f"Two panels with the {LABELS[factor]} on a logarithmic axis, from {levels[0]:g} to {levels[-1]:g}, {runs} runs each. Every "
        "run is a small grey dot; a line joins the medians, and a band covers the middle half of the runs. "
        f"Left, {_course(table, factor, 'train_mse')} Right, {_course(table, factor, 'test_accuracy')} "
        f"{_widest(table, factor)}",
        width=10,
        height=4.0,
    )
    panels = picture.panels(1, 2)
    for axes, result, style in zip(panels, RESULTS, SERIES, strict=False):
        _dots(axes, table, factor, result)
        sns.lineplot(
            table,
            x=factor,
            y=result,
            estimator="median",
            errorbar=MIDDLE_HALF,
            ax=axes,
            markersize=6,
            **style,
        )
        _log_ticks(axes, levels)
        axes.set(xlabel=LABELS[factor], ylabel=LABELS[result])
    panels[0].set_ylim(bottom=0)
    panels[1].set_ylim(-0.03, 1.03)
    return picture


def _medians(table: pd.DataFrame, factor: str, result: str) -> dict[float, float]:
    """By level, in ascending order."""
    medians = table.groupby(factor)[result].median()
    return dict(zip(medians.index.tolist(), medians.tolist(), strict=True))


def _course(table: pd.DataFrame, factor: str, result: str) -> str:
    """Where the medians begin, where they are best, where they end."""
    medians = _medians(table, factor, result)
    first, last = min(medians), max(medians)
    best = (min if result == "train_mse" else max)(medians, key=lambda level: medians[level])
    told = f"the median {IN_WORDS[result]} is {medians[first]:.3g} at {first:g}"
    if medians[best] not in (medians[first], medians[last]):
        told += f", best at {best:g} with {medians[best]:.3g},"
    return f"{told} and {medians[last]:.3g} at {last:g}."


def _widest(table: pd.DataFrame, factor: str) -> str:
    groups = table.groupby(factor)["test_accuracy"].agg(["min", "max"])
    width, low, high, level = max(
        (high - low, low, high, level)
        for level, (low, high) in zip(groups.index, groups.to_numpy(), strict=True)
    )
    if not width:
        return "The runs of each level all have the same accuracy."
    return f"The accuracies lie farthest apart at {level:g}: from {low:.2f} to {high:.2f}."


def _dots(axes: Axes, table: pd.DataFrame, factor: str, result: str) -> None:
    """All runs, shifted sideways a little so that equal ones can be told apart."""
    shift = np.exp(np.random.default_rng(0).uniform(-0.07, 0.07, len(table)))
    axes.plot(
        table[factor] * shift,
        table[result],
        linestyle="none",
        marker="o",
        markersize=3.5,
        color=PALETTE["grey"],
        alpha=0.55,
        zorder=1,
    )


def _log_ticks(axes: Axes, levels: np.ndarray) -> None:
    axes.set_xscale("log")
    axes.set_xticks(levels, [f"{level:g}" for level in levels], rotation=45 if len(levels) > 6 else 0)
    axes.xaxis.set_minor_locator(NullLocator())


BUDGET_RATES = (0.03, 0.3, 1.0, 3.0)


def budget(table: pd.DataFrame | None = None) -> Picture:
    """The error against iterations, and against rate times iterations, for four rates."""
    table = load("experiments_budget") if table is None else table
    table = table[table["learning_rate"].isin(BUDGET_RATES)].assign(
        product=lambda rows: rows["learning_rate"] * rows["iterations"]
    )
    means = table.groupby(["learning_rate", "iterations"])["train_mse"].mean()
    same = ", ".join(f"{means[rate, count]:.3f}" for rate, count in ((0.03, 3000), (0.3, 300)))
    picture = Picture(
        "Two panels with the mean training mse of ten seeds, four learning rates in each. Left, against the number of iterations: "
        "four separate falling curves, lower for a larger rate. Right, against rate times iterations: the curves of 0.03, 0.3 and 1 "
        f"lie on top of one another ({same} where the product is 90). Only rate 3 leaves them, upwards: at 100 iterations it has "
        f"{means[3.0, 100]:.3f} where rate 0.3 with 1000 iterations has {means[0.3, 1000]:.3f}.",
        width=10,
        height=4.0,
    )
    panels = picture.panels(1, 2, sharey=True)
    for axes, x, label in zip(
        panels, ("iterations", "product"), ("iterations", "learning rate × iterations"), strict=True
    ):
        for rate, style in zip(BUDGET_RATES, SERIES, strict=True):
            rows = table[table["learning_rate"] == rate]
            sns.lineplot(rows, x=x, y="train_mse", errorbar=None, ax=axes, label=f"rate {rate:g}", **style)
        axes.set_xscale("log")
        axes.set(xlabel=label, ylabel=f"mean {LABELS['train_mse']}", ylim=(0, None))
    panels[0].legend()
    panels[1].get_legend().remove()
    return picture


KINDS: tuple[tuple[str, Any, str], ...] = (
    ("standard deviation", "sd", "mean"),
    ("95 % interval of the mean", ("ci", 95), "mean"),
    ("middle half, around the median", MIDDLE_HALF, "median"),
)
COUNTS = (5, 10, 20)


def error_bars(table: pd.DataFrame | None = None, hidden: int = 3) -> Picture:
    """The same runs with three kinds of bars, from 5, 10 and 20 seeds."""
    table = load("experiments_hidden") if table is None else table
    table = table[table["hidden"] == hidden]
    first = pd.concat([table.head(count).assign(runs=count) for count in COUNTS])
    deviation = {count: table["train_mse"].head(count).std() for count in COUNTS}
    error = {count: deviation[count] / np.sqrt(count) for count in COUNTS}
    picture = Picture(
        f"Three panels with the same training errors of a network with {hidden} hidden units: 5, 10 and 20 runs side by side, as grey dots, "
        "with a marker for the centre and a bar. In the first panel the bar is the standard deviation of the runs, "
        f"{deviation[5]:.3f} for 5 runs and {deviation[20]:.3f} for 20: more runs do not make it shorter. In the second it is the 95 % interval of "
        f"the mean, which shrinks as runs are added: the standard error falls from {error[5]:.3f} to {error[20]:.3f}. In the third it covers "
        "the middle half of the runs around the median and always stays among the dots.",
        width=10,
        height=3.8,
    )
    for axes, (title, bar, estimator), style in zip(
        picture.panels(1, len(KINDS), sharey=True), KINDS, SERIES, strict=False
    ):
        sns.stripplot(
            first, x="runs", y="train_mse", ax=axes, color=PALETTE["grey"], size=4, alpha=0.6, jitter=0.2
        )
        sns.pointplot(
            first,
            x="runs",
            y="train_mse",
            estimator=estimator,
            errorbar=bar,
            seed=0,
            ax=axes,
            color=style["color"],
            markers=style["marker"],
            linestyles="none",
            capsize=0.15,
            linewidth=2,
        )
        axes.set(title=title, xlabel="runs", ylabel=LABELS["train_mse"])
    return picture


def interval(right: int, rows: int) -> tuple[float, float]:
    """Wilson's 95 % interval for the share of right answers on all flowers, from `right` among `rows` of them."""
    found = binomtest(right, rows).proportion_ci(method="wilson")
    return float(found.low), float(found.high)


ROWS = (20, 100, 540, 3000)


def sample_sizes(share: float = 0.95, rows: Sequence[int] = ROWS) -> Picture:
    """What the same accuracy says when it was measured on more test rows."""
    ends = [interval(round(share * count), count) for count in rows]
    told = ", ".join(
        f"from {low:.3f} to {high:.3f} with {n}" for n, (low, high) in zip(rows, ends, strict=True)
    )
    picture = Picture(
        f"Horizontal bars, one below the other, around the same accuracy of {share:g} measured on more and more test rows. Each bar is the 95 % interval: "
        f"{told} rows. The first is by far the longest, and it reaches farther down than up.",
        width=8,
        height=3.2,
    )
    axes = picture.panels()
    for place, (low, high) in enumerate(ends):
        axes.plot([low, high], [place, place], color=PALETTE["blue"], linewidth=3, marker="|", markersize=14)
        axes.plot(share, place, marker="o", color=PALETTE["vermillion"], markersize=8)
        axes.annotate(
            f"{low:.2f}", (low, place), (-8, 0), textcoords="offset points", ha="right", va="center"
        )
        axes.annotate(f"{high:.2f}", (high, place), (8, 0), textcoords="offset points", va="center")
    axes.set_yticks(range(len(rows)), [f"{count:,} test rows" for count in rows])
    axes.invert_yaxis()
    axes.set(xlabel="accuracy", xlim=(0.7, 1.02))
    return picture


def seeds_and_splits(
    lab: pd.DataFrame | None = None, others: pd.DataFrame | None = None, sizes: Sequence[int] = (4, 8)
) -> Picture:
    """Test accuracies on the lab's split with many seeds, and on other splits of the same size."""
    lab = load("experiments_hidden") if lab is None else lab
    others = load("experiments_splits") if others is None else others
    groups = {}
    for size in sizes:
        groups[f"{size} units, the lab's split"] = lab.loc[lab["hidden"] == size, "test_accuracy"]
        groups[f"{size} units, other splits"] = others.loc[others["hidden"] == size, "test_accuracy"]
    told = " ".join(
        f"{name}: {len(values)} runs at {values.round(4).nunique()} different accuracies from {values.min():.2f} to {values.max():.2f}, mean {values.mean():.3f}, standard deviation {values.std():.3f}."
        for name, values in groups.items()
    )
    picture = Picture(
        "Test accuracies in four rows, one row for each size of the network on the lab's split and on 40 others. A circle stands at each accuracy that occurs, "
        "the larger the more runs have it, with their share in per cent above it; a black diamond marks the mean. "
        f"{told} Neighbouring accuracies are 0.05 apart: one test flower.",
        width=10,
        height=4.6,
    )
    axes = picture.panels()
    for place, values in enumerate(groups.values()):
        shares = values.round(4).value_counts(normalize=True)
        colour = SERIES[place % 2]["color"]
        axes.scatter(shares.index, [place] * len(shares), s=900 * shares, color=colour, alpha=0.75, zorder=3)
        for accuracy, share in zip(shares.index, shares, strict=True):
            above = 4 + np.sqrt(900 * share) / 2
            axes.annotate(
                f"{100 * share:.3g} %", (accuracy, place), (0, above), textcoords="offset points", ha="center"
            )
        axes.plot(values.mean(), place, marker="D", color="black", markersize=7, zorder=5)
    axes.set_yticks(range(len(groups)), list(groups))
    axes.set(
        xlabel=f"{LABELS['test_accuracy']} (20 of them)", xlim=(0.5, 1.04), ylim=(len(groups) - 0.6, -0.75)
    )
    return picture


ZOOM = 0.9


def digit_sizes(table: pd.DataFrame | None = None, baselines: Mapping[str, float] | None = None) -> Picture:
    """Accuracy on the digits against hidden units, beside methods without a network.

    table      columns hidden, seed, train_accuracy and test_accuracy; by default the recording
    baselines  test accuracies of other methods, by name
    """
    table = load("experiments_digits") if table is None else table
    baselines = baselines or {}
    levels = np.sort(table["hidden"].unique())
    test, train = (_medians(table, "hidden", name) for name in ("test_accuracy", "train_accuracy"))
    best = max(test, key=lambda size: test[size])
    lines = ", ".join(f"{name} {value:.3f}" for name, value in baselines.items())
    picture = Picture(
        f"Accuracy on the digits against {levels[0]} to {levels[-1]} hidden units, on a logarithmic axis; {table.groupby('hidden').size().max()} runs each, the test "
        "accuracies of single runs as grey dots. "
        f"Left, the solid line of the median test accuracy climbs from {test[levels[0]]:.2f} to {test[best]:.3f} at {best} units; the dashed "
        f"line of the training accuracy has {train[best]:.3f} there. Right, the same from {ZOOM:g} upwards. "
        + (f"Dotted horizontal lines: {lines}." if lines else "No other method is drawn."),
        width=10,
        height=4.2,
    )
    panels = picture.panels(1, 2)
    for axes, low in zip(panels, (0.0, ZOOM), strict=True):
        _dots(axes, table, "hidden", "test_accuracy")
        for values, label, style in ((test, "test rows", SERIES[0]), (train, "training rows", SERIES[1])):
            axes.plot(list(values), list(values.values()), label=f"median, {label}", **style)
        _log_ticks(axes, levels)
        axes.set(xlabel=LABELS["hidden"], ylim=(low, 1.0 + 0.05 * (1 - low)))
    for (name, value), style in zip(baselines.items(), SERIES[2:], strict=False):
        panels[1].axhline(value, color=style["color"], linestyle=":", linewidth=2)
        panels[1].annotate(f"{name}: {value:.3f}", (levels[0], value), (0, 4), textcoords="offset points")
    panels[0].set_ylabel("accuracy")
    panels[0].legend(loc="lower right")
    return picture


def digit_mistakes(images: np.ndarray, truth: np.ndarray, said: np.ndarray, count: int = 10) -> Picture | str:
    """The first digits of which a network says the wrong name.

    images  shape (m, side²), each entry from 0 to 1
    truth   shape (m,), the labels
    said    shape (m,), what the network predicts
    """
    wrong = np.flatnonzero(np.asarray(truth) != np.asarray(said))
    if not wrong.size:
        return f"None of the {len(truth)} digits is named wrongly."
    shown = wrong[:count]
    told = ", ".join(f"a {truth[place]} taken for a {said[place]}" for place in shown)
    picture = Picture(
        f"{len(shown)} of the {len(wrong)} test digits, of {len(truth)}, that the network names wrongly, as small grey pictures, dark ink on white: {told}. "
        "Many of them are hard to read for a person, too.",
        width=9,
        height=4.2,
    )
    side = round(np.sqrt(images.shape[1]))
    panels = np.atleast_1d(picture.subplots(2, (len(shown) + 1) // 2, squeeze=False)).ravel()
    for axes in panels:
        axes.set_axis_off()
    for axes, place in zip(panels, shown, strict=False):
        axes.imshow(images[place].reshape(side, side), cmap="gray_r", vmin=0, vmax=1)
        axes.set_title(f"is {truth[place]}, said {said[place]}", fontsize=11)
    return picture
