"""Hidden units by learning rate as a map of test accuracy on iris; each cell with its curves (notebook 07, lab 7)."""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from course.recordings import load
from course.widgets.colours import coloured
from course.widgets.explorer import Choice, Control, Explorer, Preset
from course.widgets.scene import Image, Line, Mark, Panel, Scene, Words, row

Function = Callable[..., Any]
KINDS = ("setosa", "versicolor", "virginica")


@dataclass(frozen=True)
class State:
    """hidden, learning_rate: the chosen cell."""

    hidden: int = 2
    learning_rate: float = 0.1


@dataclass(frozen=True)
class Cell:
    """accuracies of its seeds; confusion counts by actual and predicted kind; curves: update, mse, accuracy, worst, best."""

    accuracies: np.ndarray
    confusion: np.ndarray
    curves: dict[str, np.ndarray]


@functools.cache
def recorded() -> tuple[list[int], list[float], dict[tuple[int, float], Cell]]:
    """(hidden units, rates, cells) of the recordings iris_sweep and iris_sweep_curves."""
    runs, curves = load("iris_sweep"), load("iris_sweep_curves")
    names = [f"c{a}{b}" for a in range(3) for b in range(3)]
    found = {}
    for key, group in runs.groupby(["hidden", "learning_rate"]):
        hidden, rate = int(str(key[0])), float(str(key[1]))
        mine = curves[(curves.hidden == hidden) & (curves.learning_rate == rate)]
        columns = {name: mine[name].to_numpy() for name in ("update", "mse", "accuracy", "worst", "best")}
        confusion = group[names].sum().to_numpy().reshape(3, 3)
        found[hidden, rate] = Cell(group["test_accuracy"].to_numpy(), confusion, columns)
    return sorted({hidden for hidden, _ in found}), sorted({rate for _, rate in found}), found


def picture(state: State) -> Scene:
    """The map with the chosen cell marked, its curves, and its confusion matrix."""
    cell = recorded()[2][state.hidden, state.learning_rate]
    panels = row(_map(state), _curves(cell), _confusion(cell), shares=(1.3, 1.0, 0.85))
    return Scene(panels, words(state, cell), height=380)


def _map(state: State) -> Panel:
    hidden, rates, cells = recorded()
    means = np.array([[cells[units, rate].accuracies.mean() for rate in rates] for units in hidden])
    marks: list[Mark] = [
        Image(
            np.kron(coloured(means, 0.3, 1.0), np.ones((12, 12, 1), dtype=np.uint8)),
            (-0.5, len(rates) - 0.5),
            (-0.5, len(hidden) - 0.5),
        )
    ]
    for y, units in enumerate(hidden):
        for x, rate in enumerate(rates):
            chosen = (units, rate) == (state.hidden, state.learning_rate)
            marks.append(
                Words(x, y, f"{means[y, x]:.2f}"[1:] if means[y, x] < 1 else "1.0", size=12, bold=chosen)
            )
    x, y = rates.index(state.learning_rate), hidden.index(state.hidden)
    frame_x, frame_y = (
        [x - 0.47, x + 0.47, x + 0.47, x - 0.47, x - 0.47],
        [y - 0.47, y - 0.47, y + 0.47, y + 0.47, y - 0.47],
    )
    marks.append(Line(frame_x, frame_y, "vermillion", 3.0))
    return Panel(
        (-0.5, len(rates) - 0.5),
        (-0.5, len(hidden) - 0.5),
        tuple(marks),
        "Mean test accuracy: click a cell",
        "learning rate",
        "hidden units",
        clickable=True,
        x_ticks=tuple((float(place), f"{rate:g}") for place, rate in enumerate(rates)),
        y_ticks=tuple((float(place), str(units)) for place, units in enumerate(hidden)),
    )


def _curves(cell: Cell) -> Panel:
    updates = cell.curves["update"]
    return Panel(
        (0, float(updates[-1])),
        (0.0, 1.4),  # room for the legend above the curves
        (
            Line(updates, cell.curves["accuracy"], "green", 2.2, "-", label="test accuracy"),
            Line(updates, cell.curves["worst"], "green", 1.0, ":", label="worst, best seed"),
            Line(updates, cell.curves["best"], "green", 1.0, ":"),
            Line(updates, cell.curves["mse"], "black", 2.0, "--", label="training mse"),
        ),
        "Curves of the cell",
        "update",
        x_ticks=((0.0, "0"), (2500.0, "2500"), (5000.0, "5000")),
        y_ticks=tuple((share, f"{share:g}") for share in (0.0, 0.25, 0.5, 0.75, 1.0)),
    )


def _confusion(cell: Cell) -> Panel:
    shares = cell.confusion / np.maximum(1, cell.confusion.sum(axis=1, keepdims=True))
    shade = np.kron(coloured(shares[::-1], -0.2, 1.2), np.ones((12, 12, 1), dtype=np.uint8))
    marks: list[Mark] = [Image(shade, (-0.5, 2.5), (-0.5, 2.5))]
    for actual in range(3):
        for predicted in range(3):
            marks.append(
                Words(predicted, 2 - actual, str(cell.confusion[actual, predicted]), bold=actual == predicted)
            )
    short = tuple((float(place), name[:4] + ".") for place, name in enumerate(KINDS))
    upward = tuple((float(2 - place), name[:4] + ".") for place, name in enumerate(KINDS))
    return Panel(
        (-0.5, 2.5), (-0.5, 2.5), tuple(marks), "Test flowers", "predicted", "", x_ticks=short, y_ticks=upward
    )


def words(state: State, cell: Cell) -> str:
    accuracies = cell.accuracies
    wrong = cell.confusion.copy()
    np.fill_diagonal(wrong, 0)
    said = (
        f"{state.hidden} hidden units, rate {state.learning_rate:g}: mean test accuracy {accuracies.mean():.3f} over "
        f"{len(accuracies)} seeds, from {accuracies.min():.2f} to {accuracies.max():.2f}."
    )
    if not wrong.any():
        return f"{said} No test flower is mistaken."
    actual, predicted = np.unravel_index(np.argmax(wrong), wrong.shape)
    return f"{said} The commonest mistake: {KINDS[actual]} taken for {KINDS[predicted]}, {wrong.max()} of {cell.confusion.sum()} flowers."


def _clicked(state: State, panel: int, x: float, y: float) -> State:
    if panel:
        return state
    hidden, rates, _ = recorded()
    return replace(state, hidden=_nearest(y, hidden), learning_rate=_nearest(x, rates))


def _nearest(place: float, known: list[Any]) -> Any:
    """The entry at a place on the map's axis."""
    return known[int(np.clip(round(place), 0, len(known) - 1))]


def explore_iris_sweep(**state: Any) -> Explorer[State]:
    """The explorer of notebook 07: recorded runs, a cell of ten seeds each.

    state  fields of `State`: hidden, learning_rate
    """
    hidden, rates, _ = recorded()
    controls: tuple[Control, ...] = (
        Choice("hidden", "Hidden units", {str(units): units for units in hidden}),
        Choice("learning_rate", "Learning rate", {f"{rate:g}": rate for rate in rates}),
    )
    presets = (
        Preset("the lab's cell", State(), "The lab's own choice: one split of it gave 0.95."),
        Preset(
            "too slow",
            State(4, 0.01),
            "After 5000 updates it has hardly begun: nobody can say what it would reach.",
        ),
        Preset(
            "one hidden unit",
            State(1, 1.0),
            "One number has to tell three kinds apart: look at the confusion matrix.",
        ),
        Preset(
            "enough of both", State(6, 1.0), "Larger rates and more units: the seeds agree with one another."
        ),
        Preset(
            "too fast",
            State(6, 10.0),
            "Some seeds are thrown to where the sigmoids are flat: look at the worst one.",
        ),
    )
    return Explorer("explore_iris_sweep(", State(**state), picture, controls, presets, clicked=_clicked)
