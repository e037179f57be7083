"""A computation graph, stepped through forward and backward (notebook 03, chapter 7.6, lab 4)."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

from scipy.special import expit

from course.exercises.chain_rule.engine import Engine
from course.widgets.answers import handed_in, number
from course.widgets.explorer import Choice, Control, Explorer, Preset, Slider, Trouble
from course.widgets.scene import Arrow, Mark, Node, Panel, Scene, Words

ValueClass = Callable[[float], Any]
PATHS = (("blue", "-"), ("orange", "--"))
"""Colour and dash of the paths that a graph points out (the lab's blue and orange one)."""

NUMBER = 31.0
"""Pixels from the middle of a node to the numbers above and below it."""

LINK = 24.0
"""Pixels that an arrow keeps away from the middle of a node."""


@dataclass(frozen=True)
class Step:
    """One node, and how it comes about from its operands.

    kind     "input", "product", "square", "sigmoid", "half squares" or "sum" (each operand times its weight)
    value    of an input
    """

    name: str
    place: tuple[float, float]
    kind: str = "input"
    operands: tuple[str, ...] = ()
    weights: tuple[float, ...] = ()
    value: float = 0.0


@dataclass(frozen=True)
class Graph:
    """Nodes in an order in which they can be computed; the last one is the result.

    moves  the two inputs that the sliders set
    paths  runs of nodes that are pointed out
    """

    title: str
    steps: tuple[Step, ...]
    moves: tuple[str, str]
    paths: tuple[tuple[str, ...], ...] = ()

    @functools.cached_property
    def by_name(self) -> dict[str, Step]:
        return {step.name: step for step in self.steps}


GRAPHS = {
    "reuse": Graph(
        "y = h² + h with h = x · w: h is used twice",
        (
            Step("x", (0, 2), value=1.5),
            Step("w", (0, 0), value=2.0),
            Step("h", (1.5, 1), "product", ("x", "w")),
            Step("k", (3, 2), "square", ("h",)),
            Step("y", (4.5, 1), "sum", ("k", "h"), (1.0, 1.0)),
        ),
        ("x", "w"),
        (("h", "k", "y"), ("h", "y")),
    ),
    "1-1-1": Graph(
        "The 1-1-1 network: five links lead from θ₁ to the loss",
        (
            Step("x", (0, 2), value=1.5),
            Step("θ₁", (0, 0), value=0.8),
            Step("z₂", (1, 1), "product", ("x", "θ₁")),
            Step("a₂", (2, 1), "sigmoid", ("z₂",)),
            Step("θ₂", (2, -0.2), value=-0.6),
            Step("z₃", (3, 1), "product", ("a₂", "θ₂")),
            Step("a₃", (4, 1), "sigmoid", ("z₃",)),
            Step("y", (4, -0.2), value=1.0),
            Step("e", (5, 1), "sum", ("a₃", "y"), (1.0, -1.0)),
            Step("J", (6, 1), "half squares", ("e",)),
        ),
        ("x", "θ₁"),
        (("θ₁", "z₂", "a₂", "z₃", "a₃", "e", "J"),),
    ),
    "2-2-2": Graph(
        "The 2-2-2 network: two paths from w to the loss",
        (
            Step("x₁", (0, 3.4), value=0.5),
            Step("w", (0, 1.4), value=0.4),
            Step("x₂", (0, -0.6), value=-1.0),
            Step("p", (1, 2.3), "product", ("x₁", "w")),
            Step("z₁", (2, 2.3), "sum", ("p", "x₂"), (1.0, 0.9)),
            Step("z₂", (2, 0.3), "sum", ("x₁", "x₂"), (-0.7, 0.2)),
            Step("a₁", (3, 2.3), "sigmoid", ("z₁",)),
            Step("a₂", (3, 0.3), "sigmoid", ("z₂",)),
            Step("u₁", (4, 2.3), "sum", ("a₁", "a₂"), (0.6, -0.8)),
            Step("u₂", (4, 0.3), "sum", ("a₁", "a₂"), (-0.3, 0.5)),
            Step("o₁", (5, 2.3), "sigmoid", ("u₁",)),
            Step("o₂", (5, 0.3), "sigmoid", ("u₂",)),
            Step("y₁", (5, 4.0), value=1.0),
            Step("y₂", (5, -1.4), value=0.0),
            Step("e₁", (6, 2.3), "sum", ("o₁", "y₁"), (1.0, -1.0)),
            Step("e₂", (6, 0.3), "sum", ("o₂", "y₂"), (1.0, -1.0)),
            Step("J", (7, 1.3), "half squares", ("e₁", "e₂")),
        ),
        ("x₁", "w"),
        (("w", "p", "z₁", "a₁", "u₁", "o₁", "e₁", "J"), ("w", "p", "z₁", "a₁", "u₂", "o₂", "e₂", "J")),
    ),
}


@dataclass(frozen=True)
class State:
    """first, second: the values of the graph's two free inputs. step: how far the walk has come."""

    graph: str = "reuse"
    first: float = 1.5
    second: float = 2.0
    step: int = 0


@dataclass(frozen=True)
class Worked:
    """Values and gradients of all nodes, by name, as the class that was handed in computes them."""

    values: dict[str, float]
    gradients: dict[str, float]
    slopes: dict[tuple[str, str], float] = field(default_factory=dict)


def _compute(step: Step, operands: list[Any]) -> Any:
    """The node's Value, made from the Values of its operands."""
    if step.kind == "product":
        return operands[0] * operands[1]
    if step.kind == "square":
        return operands[0] ** 2
    if step.kind == "sigmoid":
        return operands[0].sigmoid()
    if step.kind == "half squares":
        terms = [operand**2 * 0.5 for operand in operands]
    else:
        terms = [operand * weight for operand, weight in zip(operands, step.weights, strict=True)]
    return functools.reduce(lambda one, other: one + other, terms)


def _slopes(step: Step, values: dict[str, float]) -> list[float]:
    """The derivative of a node with respect to each of its operands."""
    inputs = [values[name] for name in step.operands]
    if step.kind == "product":
        return [inputs[1], inputs[0]]
    if step.kind == "square":
        return [2 * inputs[0]]
    if step.kind == "sigmoid":
        return [float(expit(inputs[0]) * expit(-inputs[0]))]
    return inputs if step.kind == "half squares" else list(step.weights)


class Model:
    """The picture of a state, worked out by the class that was handed in."""

    def __init__(self, value: ValueClass) -> None:
        self.value = value
        self.worked = functools.lru_cache(maxsize=32)(self._worked)

    def _worked(self, name: str, first: float, second: float) -> Worked:
        graph = GRAPHS[name]
        free = dict(zip(graph.moves, (first, second), strict=True))
        nodes: dict[str, Any] = {}
        for step in graph.steps:
            if step.kind == "input":
                nodes[step.name] = self.value(free.get(step.name, step.value))
            else:
                nodes[step.name] = _compute(step, [nodes[operand] for operand in step.operands])
        nodes[graph.steps[-1].name].backward()
        values = {key: number(node.data, f"the data of {key}") for key, node in nodes.items()}
        gradients = {key: number(node.grad, f"the grad of {key}") for key, node in nodes.items()}
        slopes = {
            (operand, step.name): slope
            for step in graph.steps
            for operand, slope in zip(step.operands, _slopes(step, values), strict=True)
        }
        return Worked(values, gradients, slopes)

    def __call__(self, state: State) -> Scene:
        graph = GRAPHS[state.graph]
        worked = self.worked(state.graph, state.first, state.second)
        count = len(graph.steps)
        forward = min(state.step, count)
        backward = max(0, state.step - count)
        valued = {step.name for step in graph.steps[:forward]}
        graded = {step.name for step in graph.steps[count - backward :]} if backward else set()
        current = _current(graph, state.step)
        marks: list[Mark] = [*_arrows(graph, graded, current)]
        for step in graph.steps:
            x, y = step.place
            marks.append(Node(x, y, step.name, "black", step.name == current, 19))
            if step.name in valued:
                marks.append(Words(x, y, _short(worked.values[step.name]), "blue", bold=True, rise=NUMBER))
            if step.name in graded:
                marks.append(
                    Words(x, y, _short(worked.gradients[step.name]), "vermillion", bold=True, rise=-NUMBER)
                )
        xs, ys = zip(*(step.place for step in graph.steps), strict=True)
        panel = Panel(
            (min(xs) - 0.5, max(xs) + 0.5),
            (min(ys) - 0.8, max(ys) + 0.8),
            tuple(marks),
            f"{graph.title} (blue above: value; red below: gradient)",
            bare=True,
        )
        return Scene((panel,), self._words(graph, worked, state.step, current), height=380)

    def _words(self, graph: Graph, worked: Worked, at: int, current: str) -> str:
        count = len(graph.steps)
        if not current:
            return "Press Step to compute the first node, or Play to go through all of them."
        if at <= count:
            made = graph.by_name[current]
            source = "is an input" if made.kind == "input" else f"comes from {' and '.join(made.operands)}"
            return f"Forward, step {at} of {count}: {current} {source}; its value is {_short(worked.values[current])}."
        users = [(name, slope) for (operand, name), slope in worked.slopes.items() if operand == current]
        start = f"Backward, step {at - count} of {count}: "
        if not users:
            return f"{start}{current} is the result; its derivative with respect to itself is 1."
        shares = " + ".join(
            f"{_short(worked.gradients[name])} · {_short(slope)} (from {name})" for name, slope in users
        )
        total = sum(worked.gradients[name] * slope for name, slope in users)
        found = worked.gradients[current]
        ending = (
            ""
            if abs(total - found) < 1e-6 * max(1.0, abs(total))
            else f", but your class holds {_short(found)}"
        )
        how = "adds up what its users pass back" if len(users) > 1 else "takes what its user passes back"
        return f"{start}{current} {how}: {shares} = {_short(total)}{ending}."


def _current(graph: Graph, at: int) -> str:
    count = len(graph.steps)
    if at == 0:
        return ""
    return graph.steps[at - 1].name if at <= count else graph.steps[2 * count - at].name


def _arrows(graph: Graph, graded: set[str], current: str) -> list[Arrow]:
    """Grey links; the pointed-out paths in their colours; those that pass a gradient back just now in red and thick."""
    looks: dict[tuple[str, str], tuple[str, str, float]] = {}
    for (colour, dash), path in zip(PATHS, graph.paths, strict=False):
        for tail, head in itertools.pairwise(path):
            looks.setdefault((tail, head), (colour, dash, 2.2))
    arrows = []
    for step in graph.steps:
        for operand in step.operands:
            colour, dash, width = looks.get((operand, step.name), ("grey", "-", 1.2))
            if current == operand and operand in graded:
                colour, width = "vermillion", 3.2
            (x0, y0), (x1, y1) = graph.by_name[operand].place, step.place
            arrows.append(Arrow((x0, x1), (y0, y1), colour, width, dash, LINK))
    return arrows


def _short(value: float) -> str:
    return f"{value:.3g}".replace("-", "−")


CONTROLS: tuple[Control, ...] = (
    Choice(
        "graph",
        "Graph",
        {"one value used twice": "reuse", "1-1-1 network": "1-1-1", "2-2-2 network": "2-2-2"},
    ),
    Slider("first", "First input (x)", -3.0, 3.0, 0.1),
    Slider("second", "Second input (w, θ₁)", -3.0, 3.0, 0.1),
    Slider("step", "Step", 0, 2 * max(len(graph.steps) for graph in GRAPHS.values()), 1),
)

PRESETS = (
    Preset(
        "values first",
        State("reuse", step=5),
        "The forward pass has filled in every value; now the way back can begin.",
    ),
    Preset(
        "a value used twice",
        State("reuse", step=8),
        "h has two users. It waits for both and adds their shares.",
    ),
    Preset(
        "a chain of five",
        State("1-1-1", 1.5, 0.8, step=19),
        "Each link multiplies; the gradient of θ₁ is a product of five factors.",
    ),
    Preset(
        "two paths",
        State("2-2-2", 0.5, 0.4, step=28),
        "a₁ moves both outputs: the blue and the orange path meet here and are added.",
    ),
)


def _limit(state: State) -> State:
    return replace(state, step=min(state.step, 2 * len(GRAPHS[state.graph].steps)))


def _follow(before: State, after: State) -> State:
    """Another graph begins with its own inputs, before the first step."""
    if before.graph == after.graph:
        return _limit(after)
    graph = GRAPHS[after.graph]
    first, second = (graph.by_name[name].value for name in graph.moves)
    return State(after.graph, first, second)


def _advance(state: State) -> State | None:
    after = _limit(replace(state, step=state.step + 1))
    return after if after.step > state.step else None


def explore_graph(value: ValueClass | None = None, **state: Any) -> Explorer[State]:
    """The explorer of notebook 03.

    value  your own class Value; the course's where left out
    state  fields of `State`: graph ("reuse", "1-1-1" or "2-2-2"), first, second, step
    """
    begun = State(**state)
    if begun.graph not in GRAPHS:
        raise Trouble(f"there is no graph {begun.graph!r}; there is {', '.join(GRAPHS)}")
    return Explorer(
        handed_in("explore_graph", value),
        begun,
        Model(value or Engine),
        CONTROLS,
        PRESETS,
        advance=_advance,
        rewind=lambda state: replace(state, step=0),
        follow=_follow,
    )
