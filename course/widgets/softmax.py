"""Logits, probabilities and the gradient of the cross-entropy as bars (notebook 02, chapter 7.4)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy import special

from course.widgets.answers import array, handed_in, number
from course.widgets.explorer import Choice, Control, Explorer, Preset, Slider
from course.widgets.scene import Bars, Line, Panel, Scene, Words, row

Function = Callable[..., Any]
CLASSES = ("class 0", "class 1", "class 2")
TICKS = tuple((float(place), name) for place, name in enumerate(CLASSES))
PLACES = np.arange(3.0)


@dataclass(frozen=True)
class State:
    """z0, z1, z2: the logits before `factor` multiplies them. target: the class that is right."""

    z0: float = 2.0
    z1: float = 1.0
    z2: float = 0.1
    factor: float = 1.0
    target: int = 0

    @property
    def logits(self) -> np.ndarray:
        return self.factor * np.array([self.z0, self.z1, self.z2])


def cross_entropy(z: Any, y: Any) -> float:
    return float(special.logsumexp(z) - np.dot(z, y))


def cross_entropy_gradient(z: Any, y: Any) -> Any:
    return special.softmax(z) - y


class Model:
    """The picture of a state, with the functions that were handed in."""

    def __init__(self, softmax: Function, loss: Function, gradient: Function) -> None:
        self.softmax, self.loss, self.gradient = softmax, loss, gradient

    def __call__(self, state: State) -> Scene:
        z, y = state.logits, np.eye(3)[state.target]
        p = array(self.softmax(z.copy()), (3,), self.softmax.__name__)
        loss = number(self.loss(z.copy(), y.copy()), self.loss.__name__)
        slope = array(self.gradient(z.copy(), y.copy()), (3,), self.gradient.__name__)
        reach = max(1.0, float(np.abs(z).max())) * 1.3
        panels = row(
            _panel("Logits z", z, (-reach, reach), "blue", ""),
            _panel("Probabilities p", p, (0.0, 1.25), "green", "/", target=state.target),
            _panel("Gradient p − y", slope, (-1.3, 1.3), "vermillion", "\\"),
        )
        return Scene(panels, words(state, z, p, loss, slope))


def _panel(
    title: str, values: np.ndarray, y: tuple[float, float], colour: str, hatch: str, target: Any = None
) -> Panel:
    shown = np.nan_to_num(values)
    numbers = tuple(
        Words(
            place,
            float(np.clip(height, *y)) + (0.055 if height >= 0 else -0.055) * (y[1] - y[0]),
            _short(value),
            size=12,
        )
        for place, height, value in zip(PLACES, shown, values, strict=True)
    )
    marks = (
        Bars(PLACES, shown, 0.6, colour, hatch),
        *(
            (Line([target], [1.0], "black", 0, marker="D", size=9, label="right class"),)
            if target is not None
            else ()
        ),
        *numbers,
    )
    return Panel((-0.6, 2.6), y, marks, title, x_ticks=TICKS)


def _short(value: float) -> str:
    return (f"{value:.3f}" if abs(value) < 10 else f"{value:.4g}").replace("-", "−")


def words(state: State, z: np.ndarray, p: np.ndarray, loss: float, slope: np.ndarray) -> str:
    if not (np.isfinite(p).all() and np.isfinite(loss) and np.isfinite(slope).all()):
        return (
            f"With logits up to {np.abs(z).max():g} something is no longer finite: exp has overflowed. Only differences of "
            "logits count, so the largest can be taken off all of them first."
        )
    winner = int(np.argmax(p))
    verdict = "right" if winner == state.target else "wrong"
    return (
        f"The network says {CLASSES[winner]} with probability {p[winner]:.3f}: {verdict}. The loss is {loss:.4g}, minus the "
        f"logarithm of the probability of {CLASSES[state.target]}. A step against the gradient raises the logit of "
        f"{CLASSES[state.target]} and lowers the others; the three parts add up to {_short(float(slope.sum()))}."
    )


CONTROLS: tuple[Control, ...] = (
    Slider("z0", "Logit 0", -5.0, 5.0, 0.1),
    Slider("z1", "Logit 1", -5.0, 5.0, 0.1),
    Slider("z2", "Logit 2", -5.0, 5.0, 0.1),
    Choice("factor", "Logits times", {"1": 1.0, "10": 10.0, "200": 200.0, "2000": 2000.0}),
    Choice("target", "Right class", {name: place for place, name in enumerate(CLASSES)}),
)

PRESETS = (
    Preset("the chapter's logits", State(), "The logits 2, 1 and 0.1 of the chapter's figure 7.6."),
    Preset("all equal", State(1.5, 1.5, 1.5), "Equal logits give equal probabilities, whatever their size."),
    Preset(
        "sure and right",
        State(5.0, 0.0, 0.0),
        "Loss and gradient are almost 0: there is nothing to learn here.",
    ),
    Preset(
        "sure and wrong",
        State(0.0, 5.0, 0.0),
        "The gradient is almost as large as it can be, and the loss grows with the gap.",
    ),
    Preset(
        "in the thousands",
        State(2.0, 1.0, 0.1, factor=2000.0),
        "exp(4000) is no number for a computer; a shifted softmax does not mind.",
    ),
)


def explore_softmax(
    softmax: Function | None = None,
    loss: Function | None = None,
    gradient: Function | None = None,
    **state: Any,
) -> Explorer[State]:
    """The second explorer of notebook 02.

    softmax, loss, gradient  your own softmax, cross_entropy and cross_entropy_gradient; the course's where left out
    state                    fields of `State`: z0, z1, z2, factor, target
    """
    return Explorer(
        handed_in("explore_softmax", softmax, loss, gradient),
        State(**state),
        Model(softmax or special.softmax, loss or cross_entropy, gradient or cross_entropy_gradient),
        CONTROLS,
        PRESETS,
    )
