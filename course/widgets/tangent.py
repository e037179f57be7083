"""A secant that turns into the tangent, and the error of forward and central differences (notebook 01, chapter 7.1)."""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

from course.widgets.answers import handed_in, number
from course.widgets.explorer import Choice, Control, Explorer, LogSlider, Preset, Slider, Trouble
from course.widgets.scene import Line, Panel, Scene, row

Function = Callable[..., Any]
SMALLEST, LARGEST = 1e-15, 2.0
FLOOR = 1e-17
"""An error of 0 has no place on a logarithmic axis: it is drawn here."""


@dataclass(frozen=True)
class Curve:
    """A function of one number with its derivative, and the window in which it is drawn."""

    name: str
    f: Callable[[Any], Any]
    slope: Callable[[Any], Any]
    y: tuple[float, float]


CURVES = {
    "sin": Curve("sin x", np.sin, np.cos, (-1.6, 1.6)),
    "exp": Curve("exp x", np.exp, np.exp, (-2.0, 9.0)),
    "square": Curve("x²", np.square, lambda x: 2 * x, (-2.0, 9.0)),
    "cube": Curve("x³ − x", lambda x: x**3 - x, lambda x: 3 * x**2 - 1, (-4.0, 4.0)),
}
REACH = (-3.0, 3.0)


@dataclass(frozen=True)
class State:
    """x: where the slope is taken. h: the step of both differences."""

    function: str = "sin"
    x: float = 1.0
    h: float = 1.0


def forward(f: Function, x: float, h: float) -> Any:
    return (f(x + h) - f(x)) / h


def central(f: Function, x: float, h: float) -> Any:
    return (f(x + h) - f(x - h)) / (2 * h)


class Model:
    """The picture of a state, with the differences that were handed in."""

    def __init__(self, forward: Function, central: Function) -> None:
        self.differences = (forward, central)
        self.errors = functools.lru_cache(maxsize=32)(self._errors)

    def slopes(self, state: State) -> tuple[float, float]:
        """The forward and the central difference."""
        f = CURVES[state.function].f
        forward, central = (
            number(difference(f, state.x, state.h), difference.__name__) for difference in self.differences
        )
        return forward, central

    def _errors(self, function: str, x: float) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """(h, error of the forward difference, error of the central one)."""
        steps = np.geomspace(SMALLEST, LARGEST, 91)
        found = np.array([self.slopes(State(function, x, float(h))) for h in steps])
        error = np.maximum(np.abs(found - CURVES[function].slope(x)), FLOOR)
        return steps, error[:, 0], error[:, 1]

    def __call__(self, state: State) -> Scene:
        curve = CURVES[state.function]
        forward, central = self.slopes(state)
        tangent = float(curve.slope(state.x))
        xs = np.linspace(*REACH, 241)
        here, ahead = float(curve.f(state.x)), float(curve.f(state.x + state.h))
        behind = float(curve.f(state.x - state.h))
        picture = Panel(
            REACH,
            curve.y,
            (
                Line(xs, curve.f(xs), "black", 2.2, label=curve.name),
                Line(xs, here + tangent * (xs - state.x), "green", 1.6, ":", label="tangent"),
                Line(xs, here + forward * (xs - state.x), "blue", 1.6, "-.", label="forward secant"),
                Line(
                    xs,
                    (ahead + behind) / 2 + central * (xs - state.x),
                    "vermillion",
                    1.6,
                    "--",
                    label="central secant",
                ),
                Line(
                    [state.x - state.h, state.x + state.h],
                    [behind, ahead],
                    "vermillion",
                    0,
                    marker="s",
                    size=8,
                ),
                Line([state.x, state.x + state.h], [here, ahead], "blue", 0, marker="o", size=8),
            ),
            f"Slope of {curve.name} at x = {state.x:g}",
            "x",
            "f",
            legend="upper left",
        )
        steps, of_forward, of_central = self.errors(state.function, state.x)
        now = [max(abs(slope - tangent), FLOOR) for slope in (forward, central)]
        errors = Panel(
            (SMALLEST, LARGEST),
            (FLOOR, 100.0),
            (
                Line(steps, of_forward, "blue", 1.6, "-", label="forward"),
                Line(steps, of_central, "vermillion", 1.6, "--", label="central"),
                Line([state.h, state.h], [FLOOR, 100.0], "grey", 1.2, ":"),
                Line([state.h], [now[0]], "blue", 0, marker="o", size=10),
                Line([state.h], [now[1]], "vermillion", 0, marker="s", size=10),
            ),
            "Error of the difference against h",
            "step h",
            "error",
            log_x=True,
            log_y=True,
            legend="lower left",
        )
        return Scene(row(picture, errors, shares=(1.1, 1.0)), words(state, tangent, (forward, central), now))


def words(state: State, tangent: float, slopes: tuple[float, float], errors: list[float]) -> str:
    closer = "central" if errors[1] < errors[0] else "forward"
    if state.h > 1e-3:
        reason = "What is left over is truncation: the curve bends within h, so a smaller h helps."
    elif errors[1] > 1e-9 and state.h < 1e-6:
        reason = "What is left over is round-off: the two values of f agree in nearly all of their digits, so a smaller h hurts."
    else:
        reason = "Here truncation and round-off are both small."
    return (
        f"At x = {state.x:g} the slope is {tangent:.6g}. With h = {state.h:.3g} the forward difference gives {slopes[0]:.6g} "
        f"(error {errors[0]:.1e}), the central one {slopes[1]:.6g} (error {errors[1]:.1e}): the {closer} one is closer. {reason}"
    )


CONTROLS: tuple[Control, ...] = (
    Choice("function", "Function", {curve.name: name for name, curve in CURVES.items()}),
    Slider("x", "x", -2.5, 2.5, 0.05),
    LogSlider("h", "Step h", SMALLEST, LARGEST),
)

PRESETS = (
    Preset(
        "a wide secant",
        State("sin", 1.0, 1.0),
        "With h = 1 the secants cut through the curve: far from a tangent.",
    ),
    Preset(
        "already a tangent", State("sin", 1.0, 0.01), "No eye can tell the lines apart; the error curve can."
    ),
    Preset(
        "best for central",
        State("sin", 1.0, 1e-5),
        "Near the cube root of the machine's precision the central error is smallest.",
    ),
    Preset(
        "best for forward",
        State("sin", 1.0, 1e-8),
        "The forward error is smallest near the square root of the precision.",
    ),
    Preset(
        "too small",
        State("sin", 1.0, 1e-14),
        "The difference of two nearly equal numbers has hardly a right digit left.",
    ),
    Preset(
        "a parabola",
        State("square", 1.0, 1.0),
        "For a parabola the central difference has no truncation error at all.",
    ),
)


def explore_tangent(
    forward_difference: Function | None = None, central_difference: Function | None = None, **state: Any
) -> Explorer[State]:
    """The explorer of notebook 01.

    forward_difference, central_difference  your own; the course's where left out
    state                                   fields of `State`: function, x, h
    """
    if state.get("function", "sin") not in CURVES:
        raise Trouble(f"there is no function {state['function']!r}; there is {', '.join(CURVES)}")
    return Explorer(
        handed_in("explore_tangent", forward_difference, central_difference),
        State(**state),
        Model(forward_difference or forward, central_difference or central),
        CONTROLS,
        PRESETS,
    )
