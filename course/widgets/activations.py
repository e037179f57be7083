"""Activations beside their derivatives, and what many layers make of a gradient (notebook 02, chapter 7.3)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy import special

from course.widgets.answers import array, handed_in
from course.widgets.explorer import Choice, Control, Explorer, Preset, Slider, Trouble
from course.widgets.scene import Line, Panel, Scene, row

Function = Callable[..., Any]
DEEPEST = 30
REACH = 6.0
LOOKS = {
    "sigmoid": ("blue", "-", "o"),
    "tanh": ("purple", ":", "D"),
    "relu": ("vermillion", "--", "s"),
    "leaky_relu": ("green", "-.", "^"),
}
"""Colour, dash and marker of each activation."""

TITLES = {"sigmoid": "sigmoid", "tanh": "tanh", "relu": "ReLU", "leaky_relu": "leaky ReLU"}

REFERENCE: dict[str, Function] = {
    "sigmoid": special.expit,
    "sigmoid_derivative": lambda x: special.expit(x) * special.expit(-np.asarray(x)),
    "tanh": np.tanh,
    "tanh_derivative": lambda x: 1 / np.cosh(x) ** 2,
    "relu": lambda x: np.maximum(x, 0.0),
    "relu_derivative": lambda x: np.heaviside(x, 0.0),
    "leaky_relu": lambda x, p=0.01: np.where(np.asarray(x) < 0, p * np.asarray(x), x),
    "leaky_relu_derivative": lambda x, p=0.01: np.where(np.asarray(x) > 0, 1.0, p),
}


@dataclass(frozen=True)
class State:
    """x: where the slope is read. p: leaky ReLU's slope below 0. depth: layers that the gradient passes."""

    activation: str = "sigmoid"
    x: float = 0.0
    p: float = 0.1
    depth: int = 5


class Model:
    """The picture of a state, with the functions that were handed in, by name."""

    def __init__(self, functions: dict[str, Function]) -> None:
        self.functions = functions

    def values(self, name: str, x: np.ndarray, p: float) -> np.ndarray:
        function = self.functions[name]
        more = (p,) if name.startswith("leaky") else ()
        return array(function(x.copy(), *more), x.shape, name)

    def __call__(self, state: State) -> Scene:
        xs = np.linspace(-REACH, REACH, 301)
        colour = LOOKS[state.activation][0]
        value = self.values(state.activation, xs, state.p)
        slope = self.values(f"{state.activation}_derivative", xs, state.p)
        at = np.array([state.x])
        here = float(self.values(state.activation, at, state.p)[0])
        steep = float(self.values(f"{state.activation}_derivative", at, state.p)[0])
        low, high = (-1.4, 1.4) if state.activation in ("sigmoid", "tanh") else (-2.0, REACH)
        curve = Panel(
            (-REACH, REACH),
            (low, high),
            (
                Line(xs, value, colour, 2.2, "-", label=TITLES[state.activation]),
                Line(xs, slope, "black", 1.8, "--", label="its derivative"),
                Line(xs, here + steep * (xs - state.x), "grey", 1.0, ":", label="tangent at x"),
                Line([state.x], [here], colour, 0, marker="o", size=10),
                Line([state.x], [steep], "black", 0, marker="s", size=9),
            ),
            f"{TITLES[state.activation]} and its derivative",
            "x",
            "",
            legend="upper left",
        )
        slopes = {name: float(self.values(f"{name}_derivative", at, state.p)[0]) for name in LOOKS}
        return Scene(row(curve, _depths(state, slopes), shares=(1.1, 1.0)), words(state, here, steep, slopes))


def _depths(state: State, slopes: dict[str, float]) -> Panel:
    depths = np.arange(DEEPEST + 1)
    marks: list[Line] = []
    for name, slope in slopes.items():
        colour, dash, marker = LOOKS[name]
        factor = np.power(max(abs(slope), 1e-30), depths.astype(float))
        factor = np.where(factor < 1e-30, np.nan, factor)
        marks.append(Line(depths, factor, colour, 1.8, dash, label=TITLES[name]))
        marks.append(Line([state.depth], [factor[state.depth]], colour, 0, marker=marker, size=9))
    return Panel(
        (0, DEEPEST),
        (1e-20, 10.0),
        tuple(marks),
        f"Gradient after each layer at x = {state.x:g}",
        "layers passed",
        "factor",
        log_y=True,
        legend="lower left",
    )


def words(state: State, here: float, steep: float, slopes: dict[str, float]) -> str:
    factor = abs(steep) ** state.depth
    if steep == 0:
        fate = "nothing of a gradient passes: the unit is dead for this input"
    elif factor < 1e-3:
        fate = f"only {factor:.2g} of a gradient is left after {state.depth} layers: it vanishes"
    elif factor > 0.5:
        fate = f"{factor:.2g} of a gradient is left after {state.depth} layers: it holds"
    else:
        fate = f"{factor:.2g} of a gradient is left after {state.depth} layers"
    strongest = max(slopes, key=lambda name: slopes[name])
    return (
        f"At x = {state.x:g} {TITLES[state.activation]} is {here:.4g} and its slope {steep:.4g}; {fate}. "
        f"Steepest of the four here: {TITLES[strongest]}, {slopes[strongest]:.3g}."
    )


CONTROLS: tuple[Control, ...] = (
    Choice("activation", "Activation", {title: name for name, title in TITLES.items()}),
    Slider("x", "Pre-activation x", -REACH, REACH, 0.1),
    Slider("p", "Leak p", 0.0, 0.5, 0.01, when=lambda state: state.activation == "leaky_relu"),
    Slider("depth", "Layers", 0, DEEPEST, 1),
)

PRESETS = (
    Preset(
        "the sigmoid at its best",
        State("sigmoid", 0.0, depth=10),
        "Even at its steepest point the sigmoid passes on a quarter only.",
    ),
    Preset(
        "the sigmoid far out",
        State("sigmoid", 4.0, depth=5),
        "Out here it is flat: five layers leave almost nothing.",
    ),
    Preset(
        "tanh at 0",
        State("tanh", 0.0, depth=30),
        "At 0 its slope is 1, so the gradient holds; move x a little and look again.",
    ),
    Preset("a dead ReLU", State("relu", -1.0, depth=3), "Below 0 ReLU passes nothing on."),
    Preset(
        "a leak",
        State("leaky_relu", -1.0, p=0.3, depth=10),
        "A leak keeps the unit alive below 0. How large must p be after ten layers?",
    ),
)


def explore_activations(*functions: Function, **state: Any) -> Explorer[State]:
    """The first explorer of notebook 02.

    functions  your own, told apart by their names: sigmoid, sigmoid_derivative, relu, ...; the course's where left out
    state      fields of `State`: activation, x, p, depth
    """
    own = {function.__name__: function for function in functions}
    unknown = sorted(set(own) - set(REFERENCE))
    if unknown:
        raise Trouble(f"{', '.join(unknown)}: a function here is called one of {', '.join(REFERENCE)}")
    return Explorer(
        handed_in("explore_activations", *functions),
        State(**state),
        Model({**REFERENCE, **own}),
        CONTROLS,
        PRESETS,
    )
