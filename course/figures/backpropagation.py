"""Figures of notebook 05: both passes with their shapes, what they cost, what a check notices, and starting weights."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from course.figures.graph import Graph, Point
from course.figures.picture import PALETTE, SERIES, Picture

Array = np.ndarray
BLUE, VERMILLION, GREEN, GREY = (PALETTE[name] for name in ("blue", "vermillion", "green", "grey"))
FORWARD = {"color": BLUE}
BACKWARD = {"color": VERMILLION, "linestyle": "--"}
KEPT = {"color": GREY, "linestyle": ":"}


def two_passes() -> Picture:
    """A network with one hidden layer: forward above, backward below, and what is kept in between (lab 5.1, lecture)."""
    picture = Picture(
        "Two rows of boxes with their shapes. The upper row is the forward pass, solid arrows from left to right: X of shape m "
        "by n 0, A 1 of shape m by n 1, A 2 of shape m by n 2, the loss J. The lower row is the backward pass, dashed arrows "
        "from right to left: delta 2, then delta 1, each in the shape of the A above it; from delta 2 an arrow leads down to "
        "dW 2, db 2, from delta 1 to dW 1, db 1. Dotted arrows lead from the upper row to the lower one: A 2 to delta 2, A 1 to "
        "delta 1 and to dW 2, X to dW 1. They are the values that the forward pass keeps.",
        height=5.0,
    )
    graph = Graph(picture, width=13, height=7)
    top, middle, bottom = 6.0, 3.5, 0.8
    names: dict[str, tuple[Point, str]] = {
        "X": ((1.2, top), "$X$\n$(m, n_0)$"),
        "A1": ((5.0, top), "$A^{(1)}$\n$(m, n_1)$"),
        "A2": ((8.8, top), "$A^{(2)}$\n$(m, n_2)$"),
        "J": ((12.2, top), "$J$"),
        "d2": ((8.8, middle), r"$\delta^{(2)}$" + "\n$(m, n_2)$"),
        "d1": ((5.0, middle), r"$\delta^{(1)}$" + "\n$(m, n_1)$"),
        "g2": ((7.0, bottom), "$dW^{(2)}$ $(n_1, n_2)$\n$db^{(2)}$ $(n_2,)$"),
        "g1": ((2.8, bottom), "$dW^{(1)}$ $(n_0, n_1)$\n$db^{(1)}$ $(n_1,)$"),
    }
    place = {name: where for name, (where, _) in names.items()}
    wide, high = (36.0, 36.0), (30.0, 32.0)
    for tail, head, label in (
        ("X", "A1", "$W^{(1)}, b^{(1)}$"),
        ("A1", "A2", "$W^{(2)}, b^{(2)}$"),
        ("A2", "J", "$Y$"),
    ):
        graph.arrow(
            place[tail], place[head], label, offset=0.42, gaps=(36, 18 if head == "J" else 36), style=FORWARD
        )
    graph.arrow(place["J"], place["d2"], "$Y$", at=0.45, offset=-0.5, gaps=(18, 40), style=BACKWARD)
    graph.arrow(place["d2"], place["d1"], "$W^{(2)T}$", at=0.45, offset=0.46, gaps=wide, style=BACKWARD)
    for tail, head in (("d2", "g2"), ("d1", "g1")):
        graph.arrow(place[tail], place[head], gaps=(30, 36), style=BACKWARD)
    for tail, head, bend in (("A2", "d2", 0.0), ("A1", "d1", 0.0), ("A1", "g2", -0.1), ("X", "g1", 0.08)):
        graph.arrow(place[tail], place[head], bend=bend, gaps=high, style=KEPT)
    for where, text in names.values():
        graph.node(where, text)
    for height, text, color in (
        (1.5, "solid: forward", BLUE),
        (0.95, "dotted: kept", GREY),
        (0.4, "dashed: backward", VERMILLION),
    ):
        graph.axes.text(10.1, height, text, color=color, fontsize=11, fontweight="bold", va="center")
    return picture


M, N_IN, N_OUT = 7, 3, 5
LABELS = 28.5


def matrix_shapes() -> Picture:
    """The three matrix products of a layer as blocks, drawn to scale: m = 7, n_in = 3, n_out = 5."""
    picture = Picture(
        "Three matrix products as blocks, drawn to scale for m = 7, n in = 3 and n out = 5. First, forward: a tall block A prev, 7 by "
        "3, times W, 3 by 5, plus the row b of 5, gives Z, 7 by 5. Second, the way back: delta, 7 by 5, times W "
        "transposed, 5 by 3, gives a block of 7 by 3, the shape of A prev. Third, the weights' gradient: A prev transposed, 3 by "
        "7, times delta, 7 by 5, gives dW, 3 by 5, the shape of W. In each product the inner sides agree and fall away; "
        "in the third one they are the m examples, so the product is a sum over examples.",
        width=8.2,
        height=5.6,
    )
    axes = picture.subplots()
    axes.set(xlim=(0, 41), ylim=(0, 27), aspect="equal")
    axes.set_axis_off()
    A, delta = ("$A_{prev}$", BLUE), (r"$\delta$", VERMILLION)
    _blocks(axes, 1, 22.2, [(*A, M, N_IN), ("$W$", GREEN, N_IN, N_OUT)], "$Z$", (M, N_OUT), plus=True)
    axes.text(LABELS, 22.2, "forward", va="center", fontsize=11, fontweight="bold", color=BLUE)
    _blocks(axes, 1, 12.6, [(*delta, M, N_OUT), ("$W^T$", GREEN, N_OUT, N_IN)], r"$\delta\,W^T$", (M, N_IN))
    axes.text(LABELS, 12.6, "the way back", va="center", fontsize=11, fontweight="bold", color=VERMILLION)
    _blocks(axes, 1, 3.9, [("$A_{prev}^T$", BLUE, N_IN, M), (*delta, M, N_OUT)], "$dW$", (N_IN, N_OUT))
    axes.text(
        LABELS, 3.9, "the weights' gradient", va="center", fontsize=11, fontweight="bold", color=VERMILLION
    )
    return picture


def _blocks(
    axes: Axes,
    x: float,
    y: float,
    factors: Sequence[tuple[str, str, int, int]],
    result: str,
    shape: tuple[int, int],
    plus: bool = False,
) -> float:
    """Draws a product around the height y and hands back where it ends."""
    for place, (name, color, rows, columns) in enumerate(factors):
        if place:
            axes.text(x + 0.9, y, "·", ha="center", va="center", fontsize=16)
            x += 2.4
        x = _block(axes, x, y, name, color, rows, columns)
    if plus:
        axes.text(x + 0.9, y, "+", ha="center", va="center", fontsize=13)
        x = _block(axes, x + 2.2, y, "$b$", GREEN, 1, N_OUT)
    axes.text(x + 1.2, y, "=", ha="center", va="center", fontsize=13)
    return _block(axes, x + 3.0, y, result, PALETTE["black"], *shape)


def _block(axes: Axes, x: float, y: float, name: str, color: str, rows: int, columns: int) -> float:
    """A rectangle with its shape above; hands back where it ends."""
    axes.add_patch(Rectangle((x, y - rows / 2), columns, rows, facecolor=color, alpha=0.16, edgecolor="none"))
    axes.add_patch(Rectangle((x, y - rows / 2), columns, rows, fill=False, edgecolor=color, linewidth=1.6))
    axes.text(x + columns / 2, y, name, ha="center", va="center", fontsize=12)
    sizes = f"({columns},)" if rows == 1 else f"({rows}, {columns})"
    axes.text(x + columns / 2, y + rows / 2 + 0.25, sizes, ha="center", va="bottom", fontsize=8.5)
    return x + columns


def expanded_factors(width: int, layers: int) -> int:
    """Factors written out when each weight's derivative is expanded by itself; every layer has `width` units."""
    return sum(width**2 * width**behind * (2 * behind + 3) for behind in range(layers))


def shared_links(width: int, layers: int) -> int:
    """Different links of the same network: to the loss, across sigmoids, to weights, and back into hidden layers."""
    return width + layers * width + layers * width**2 + (layers - 1) * width**2


DEPTHS = tuple(range(1, 9))


def factors_against_depth(width: int = 10, depths: Sequence[int] = DEPTHS) -> Picture:
    """Factors against depth, every partial expanded by itself and every link once (lab 4.5)."""
    expanded = [expanded_factors(width, depth) for depth in depths]
    shared = [shared_links(width, depth) for depth in depths]
    picture = Picture(
        f"Number of factors against the number of layers of weights, {width} units in every place; the vertical axis is "
        f"logarithmic. The solid line with round markers, every partial expanded by itself, climbs evenly from {expanded[0]:,} to "
        f"{expanded[-1]:,.0f}: each layer more multiplies it by about {expanded[-1] / expanded[-2]:.0f}. The dashed line with square "
        f"markers, each link once, bends and flattens: from {shared[0]:,} to {shared[-1]:,}, the same amount more for each layer.",
        height=4.0,
    )
    axes = picture.panels()
    for counts, label, style in (
        (expanded, "each partial by itself", SERIES[0]),
        (shared, "each link once", SERIES[1]),
    ):
        axes.semilogy(depths, counts, markersize=6, **style)
        axes.annotate(
            f"{label}: {counts[-1]:,}",
            (depths[-1], counts[-1]),
            (-14, 2),
            textcoords="offset points",
            ha="right",
            va="bottom",
        )
    axes.set_xlabel("layers of weights")
    axes.set_ylabel("factors")
    axes.set_ylim(top=10 * expanded[-1])
    return picture


def cost(counts: Sequence[int], backward: Sequence[float], numerical: Sequence[float]) -> Picture:
    """Measured seconds of both ways to the gradient against the number of parameters.

    counts               parameters of each network
    backward, numerical  seconds of one forward and backward pass, and of one numerical gradient
    """
    ratios = np.asarray(numerical) / np.asarray(backward)
    picture = Picture(
        "Seconds for one gradient against the number of parameters, both axes logarithmic. The solid line with round markers, "
        f"the numerical gradient, goes from {numerical[0]:.1e} s with {counts[0]:,} parameters to {numerical[-1]:.1e} s with "
        f"{counts[-1]:,}. The dashed line with square markers, forward and backward once, goes from {backward[0]:.1e} s to "
        f"{backward[-1]:.1e} s. The ratio between them grows from {ratios[0]:,.0f} to {ratios[-1]:,.0f}.",
        height=4.0,
    )
    axes = picture.panels()
    for seconds, label, style, height in (
        (numerical, "numerical gradient", SERIES[0], 8),
        (backward, "forward and backward", SERIES[1], 8),
    ):
        axes.loglog(counts, seconds, markersize=6, **style)
        axes.annotate(
            label,
            (counts[-1], seconds[-1]),
            (-12, height),
            textcoords="offset points",
            ha="right",
            va="bottom",
        )
    axes.set_xlabel("parameters (weights and biases)")
    axes.set_ylabel("seconds")
    axes.set_ylim(min(backward) / 2, max(numerical) * 6)
    return picture


def notices(table: Mapping[str, Mapping[str, bool]]) -> Picture:
    """Which check notices which slip of a backward pass: a row a slip, a column a check."""
    slips = list(table)
    checks = list(next(iter(table.values())))
    counts = {check: sum(row[check] for row in table.values()) for check in checks}
    told = " ".join(
        f'"{check}" notices {counts[check]} of {len(slips)}'
        + (f", not: {_missed(table, check)}." if counts[check] < len(slips) else ".")
        for check in checks
    )
    picture = Picture(
        f"A table with {len(slips)} slips of a backward pass as rows and {len(checks)} checks as columns; a filled green square with "
        f"a tick where the check notices the slip, an empty one with a cross where it does not. {told}",
        width=8.6,
        height=0.9 + 0.31 * len(slips),
    )
    axes = picture.subplots()
    axes.set(xlim=(-0.5, len(checks) - 0.5), ylim=(len(slips) + 0.4, -0.5))
    for row, slip in enumerate(slips):
        for column, check in enumerate(checks):
            seen = table[slip][check]
            axes.add_patch(
                Rectangle(
                    (column - 0.46, row - 0.42),
                    0.92,
                    0.84,
                    facecolor="#CFE8DF" if seen else "white",
                    edgecolor=GREEN if seen else "#BBBBBB",
                )
            )
            mark, color = ("✓", "#00563F") if seen else ("✗", VERMILLION)
            axes.text(column, row, mark, ha="center", va="center", fontsize=12, color=color)
    for column, check in enumerate(checks):
        text = f"{counts[check]} of {len(slips)}"
        axes.text(column, len(slips), text, ha="center", va="center", fontsize=10, fontweight="bold")
    axes.xaxis.tick_top()
    axes.set_xticks(range(len(checks)), [check.replace(", ", ",\n", 1) for check in checks], fontsize=9.5)
    axes.set_yticks(range(len(slips)), slips, fontsize=10)
    axes.tick_params(length=0)
    axes.spines[:].set_visible(False)
    return picture


def _missed(table: Mapping[str, Mapping[str, bool]], check: str) -> str:
    return ", ".join(slip for slip, row in table.items() if not row[check])


UNIT_STYLES = (
    {"color": BLUE, "linestyle": "-", "marker": "o"},
    {"color": VERMILLION, "linestyle": "--", "marker": "s"},
    {"color": GREEN, "linestyle": "-.", "marker": "^"},
    {"color": PALETTE["purple"], "linestyle": ":", "marker": "D"},
)


def symmetry(epochs: Sequence[int], histories: Mapping[str, Array]) -> Picture:
    """One incoming weight of each hidden unit while a network learns, a panel a start (lab 5.3).

    epochs     after how many updates the weights were looked at
    histories  by the name of the start, weights of shape (len(epochs), hidden units)
    """
    sentences = []
    for name, weights in histories.items():
        last = ", ".join(f"{weight:.2f}" for weight in weights[-1])
        course = (
            "the lines of all units lie on top of each other all the way"
            if _coincide(weights)
            else "each unit goes a way of its own"
        )
        sentences.append(f"Start {name}: {course}; at the end the weights are {last}.")
    picture = Picture(
        f"{len(histories)} panels side by side, in each the weight from the first input to each hidden unit against the number "
        f"of updates. {' '.join(sentences)}",
        height=4.1,
    )
    panels = picture.panels(1, len(histories), sharey=True, squeeze=False)[0]
    every = max(1, len(epochs) // 6)
    for axes, (name, weights) in zip(panels, histories.items(), strict=True):
        # Units that lie on top of each other are all seen where the first lines are thicker.
        thicker = 1.7 if _coincide(weights) else 0.0
        for unit, style in zip(range(weights.shape[1]), UNIT_STYLES, strict=False):
            axes.plot(
                epochs,
                weights[:, unit],
                linewidth=1.6 + thicker * (weights.shape[1] - 1 - unit),
                markersize=4.5 + thicker * (weights.shape[1] - 1 - unit),
                markevery=(unit * every // 4, every),
                alpha=0.9,
                label=f"unit {unit + 1}",
                **style,
            )
        axes.set_title(f"start: {name}", fontsize=11)
        axes.set_xlabel("updates")
    panels[0].set_ylabel("weight from $x_1$")
    picture.legend(*panels[0].get_legend_handles_labels(), loc="outside lower center", ncols=4, fontsize=9.5)
    return picture


def _coincide(weights: Array) -> bool:
    return bool(np.ptp(weights, axis=1).max() < 1e-9)


def losses(curves: Mapping[str, Sequence[float]], floor: float | None = None) -> Picture:
    """J against the update, a curve a start.

    floor  a height to mark, with what it is
    """
    told = "; ".join(f"{name} from {curve[0]:.4f} to {curve[-1]:.4f}" for name, curve in curves.items())
    marked = (
        ""
        if floor is None
        else f" A thin horizontal line at {floor:.4f} marks what equal units can't get below."
    )
    picture = Picture(
        f"The loss J against the number of updates, with a logarithmic vertical axis, for {len(curves)} starts: {told}.{marked}",
        height=4.0,
    )
    axes = picture.panels()
    for (name, curve), style in zip(curves.items(), SERIES, strict=False):
        axes.semilogy(curve, label=name, markevery=max(1, len(curve) // 8), markersize=5, **style)
    if floor is not None:
        axes.axhline(floor, color=GREY, linewidth=1.0)
        axes.annotate("1/12", (0, floor), (4, -3), textcoords="offset points", va="top", color=GREY)
    axes.set_xlabel("updates")
    axes.set_ylabel("J")
    axes.legend(fontsize=9.5)
    return picture


def through_the_layers(
    activations: Mapping[str, Sequence[Array]], gradients: Mapping[str, Sequence[tuple[Array, Array]]]
) -> Picture:
    """How far activations spread, how steep the sigmoids are, and how large the gradients are, layer by layer.

    activations  by the name of the start, what `forward` hands back
    gradients    by the same names, what `backward` hands back
    """
    measures: dict[str, dict[str, list[float]]] = {
        "spread of the activations": {name: spreads(kept) for name, kept in activations.items()},
        "mean slope of the sigmoid": {name: slopes(kept) for name, kept in activations.items()},
        "size of dW": {name: sizes(pairs) for name, pairs in gradients.items()},
    }
    sentences = []
    for title, by_name in measures.items():
        ends = "; ".join(
            f"{name} from {values[0]:.1e} to {values[-1]:.1e}" for name, values in by_name.items()
        )
        sentences.append(f"{title[0].upper()}{title[1:]}: {ends}.")
    picture = Picture(
        f"Three panels side by side, each with a logarithmic vertical axis against the layer, from the first one to the last, for "
        f"{len(activations)} starts. {' '.join(sentences)}",
        width=9.4,
        height=3.9,
    )
    panels: Any = picture.panels(1, len(measures))
    for axes, (title, by_name) in zip(panels, measures.items(), strict=True):
        for (name, values), style in zip(by_name.items(), SERIES, strict=False):
            axes.semilogy(range(1, len(values) + 1), values, label=name, markersize=5, **style)
        axes.set_title(title, fontsize=11)
        axes.set_xlabel("layer")
    picture.legend(
        *panels[0].get_legend_handles_labels(),
        loc="outside lower center",
        ncols=len(activations),
        fontsize=9.5,
    )
    return picture


def spreads(activations: Sequence[Array]) -> list[float]:
    """Standard deviation of each unit over the examples, averaged over the units, for layers 1 to L."""
    return [float(np.mean(np.std(A, axis=0))) for A in activations[1:]]


def slopes(activations: Sequence[Array]) -> list[float]:
    """Mean of A (1 - A), for layers 1 to L."""
    return [float(np.mean(np.asarray(A) * (1 - np.asarray(A)))) for A in activations[1:]]


def sizes(gradients: Sequence[tuple[Array, Array]]) -> list[float]:
    """Root of the mean square of dW, for layers 1 to L."""
    return [float(np.sqrt(np.mean(np.square(dW)))) for dW, _ in gradients]
