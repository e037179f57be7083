"""A network trained live on two moons, with every knob in reach (notebook 06, chapter 7.9)."""

from __future__ import annotations

import functools
import itertools
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from course.widgets.answers import array, handed_in, number
from course.widgets.colours import coloured
from course.widgets.explorer import Choice, Control, Explorer, LogSlider, Preset, Slider, Trouble
from course.widgets.scene import Image, Line, Panel, Scene, row

LONGEST = 300
"""Epochs after which a run has come to its end."""

GRID = 56
X_REACH, Y_REACH = (-1.8, 2.8), (-1.3, 1.8)
LEARNED = 0.93
"""Accuracy on the points from which on a network has learned the moons."""

WEIGHTS = {"xavier": None, "zeros": 0.0, "tiny": 0.01, "huge": 8.0}
"""Standard deviation of the first weights; None is sqrt(1 / n_inputs)."""


@dataclass(frozen=True)
class State:
    """hidden: units of each hidden layer. start: a key of WEIGHTS. challenge: number of a riddle, 0 for none."""

    learning_rate: float = 2.0
    hidden: tuple[int, ...] = (10, 10)
    activation: str | None = "tanh"
    batch_size: int = 20
    start: str = "xavier"
    seed: int = 0
    epoch: int = 0
    challenge: int = 0


KNOBS = {
    "learning_rate": "learning rate",
    "hidden": "hidden units",
    "activation": "activation",
    "batch_size": "batch size",
    "start": "first weights",
}

CHALLENGES = (
    State(),
    State(learning_rate=0.002, challenge=1),
    State(start="zeros", challenge=2),
    State(learning_rate=90.0, challenge=3),
    State(hidden=(1,), learning_rate=3.0, challenge=4),
)
"""State 0 is no challenge. In each of the others one knob keeps the network from learning."""

BROKEN = ("", "learning_rate", "start", "learning_rate", "hidden")
"""The knob that is at fault in each challenge."""


@functools.cache
def points() -> tuple[np.ndarray, np.ndarray]:
    """300 points of the moons, with their labels: few enough to be trained on live."""
    from course.data import moons

    split = moons()
    return split.X_train[:300], split.y_train[:300]


@functools.cache
def field() -> np.ndarray:
    """The points at which the network is asked for its boundary, (GRID * GRID, 2)."""
    mesh = np.meshgrid(np.linspace(*X_REACH, GRID), np.linspace(*Y_REACH, GRID))
    return np.column_stack([axis.ravel() for axis in mesh])


class Run:
    """One training: a network, and its history so far."""

    def __init__(self, layer: Any, network: Any, state: State) -> None:
        self.rng = np.random.default_rng(state.seed)
        self.network = network()
        sizes = (2, *state.hidden, 2)
        for place, (n_in, n_out) in enumerate(itertools.pairwise(sizes)):
            name = state.activation if place < len(state.hidden) else "sigmoid"
            spread = WEIGHTS[state.start]
            weights = self.rng.normal(0.0, np.sqrt(1 / n_in) if spread is None else spread, (n_in, n_out))
            self.network.add_layer(layer(n_in, n_out, name, weights=weights, bias=np.zeros(n_out)))
        self.mse: list[float] = []
        self.accuracy: list[float] = []

    def advance(self, state: State) -> None:
        """One epoch."""
        X, y = points()
        told = self.network.train(X, y, state.learning_rate, 1, state.batch_size, self.rng)
        self.mse.append(number(told["mse"][-1], "mse of train"))
        self.accuracy.append(number(told["accuracy"][-1], "accuracy of train"))

    def gradient_norms(self) -> list[float]:
        """Size of dW, layer by layer, over all points."""
        X, y = points()
        gradients = self.network.gradients(X, np.eye(2)[y])
        return [float(np.sqrt(np.sum(np.square(dW)))) for dW, _ in gradients]

    def boundary(self) -> np.ndarray:
        """Share of class 1 in the two outputs, on the field: (GRID, GRID)."""
        scores = array(self.network.feed_forward(field()), (GRID * GRID, 2), "feed_forward")
        return ((scores[:, 1] - scores[:, 0] + 1) / 2).reshape(GRID, GRID)


class Model:
    """The picture of a state; keeps the runs that it has made, so that a rewind finds the same weights."""

    def __init__(self, layer: Any, network: Any) -> None:
        self.layer, self.network = layer, network
        self.running: tuple[State, Run] | None = None

    def run(self, state: State) -> Run:
        """The run of this state, brought to its epoch."""
        key = replace(state, epoch=0)
        if self.running is None or self.running[0] != key or len(self.running[1].mse) > state.epoch:
            self.running = key, Run(self.layer, self.network, state)
        run = self.running[1]
        while len(run.mse) < state.epoch:
            run.advance(state)
        return run

    def __call__(self, state: State) -> Scene:
        run = self.run(state)
        X, y = points()
        shade = coloured(run.boundary(), 0.0, 1.0, "RdBu", alpha=0.6)
        map_panel = Panel(
            X_REACH,
            Y_REACH,
            (
                Image(shade, X_REACH, Y_REACH),
                Line(X[y == 0, 0], X[y == 0, 1], "vermillion", 0, marker="s", size=5, label="class 0"),
                Line(X[y == 1, 0], X[y == 1, 1], "blue", 0, marker="o", size=5, label="class 1"),
            ),
            f"What the network says after {state.epoch} epochs",
            "x₁",
            "x₂",
        )
        epochs = np.arange(1, len(run.mse) + 1)
        end = max(20, LONGEST if state.epoch > 150 else 150 if state.epoch > 50 else 50)
        curves = Panel(
            (0, end),
            (0.0, 1.05),
            (
                Line(epochs, run.accuracy, "green", 2.0, "-", label="accuracy"),
                Line(epochs, np.minimum(run.mse, 1.05), "black", 2.0, "--", label="mse"),
            ),
            "Loss and accuracy",
            "epoch",
            legend="lower right",
        )
        norms = run.gradient_norms()
        sizes = Panel(
            (0.4, len(norms) + 0.6),
            (1e-8, 10.0),
            (Line(np.arange(1, len(norms) + 1), np.maximum(norms, 1e-8), "purple", 1.6, ":", "D", 9),),
            "Norm of dW",
            "layer",
            log_y=True,
            x_ticks=tuple((float(place), str(place)) for place in range(1, len(norms) + 1)),
        )
        return Scene(
            row(map_panel, curves, sizes, shares=(1.35, 1.0, 0.75)), words(state, run, norms), height=340
        )


def words(state: State, run: Run, norms: list[float]) -> str:
    if not run.mse:
        said = "Not trained yet: press Play."
    else:
        accuracy, mse = run.accuracy[-1], run.mse[-1]
        said = f"After {state.epoch} epochs: mse {mse:.3f}, accuracy {accuracy:.1%} on the points."
        if state.epoch >= 20:
            said += f" {verdict(run, norms)}"
    return f"{said} {riddle(state, run)}".strip()


def verdict(run: Run, norms: list[float]) -> str:
    """What the curves tell, in a sentence."""
    if run.accuracy[-1] >= LEARNED:
        return "It has learned the moons."
    if max(norms) < 1e-4:
        return "It stands still: hardly any gradient is left in any layer."
    if np.ptp(run.mse[-10:]) > 0.05:
        return "It jumps about: the steps are longer than the valley is wide."
    if np.ptp(run.mse[-10:]) < 1e-3:
        return "It hardly moves any more."
    return "It is still learning."


def riddle(state: State, run: Run) -> str:
    """The challenge, and whether it is solved: it has learned, and only the knob at fault was turned."""
    if not state.challenge:
        return ""
    broken = CHALLENGES[state.challenge]
    turned = [knob for knob in KNOBS if getattr(state, knob) != getattr(broken, knob)]
    culprit = BROKEN[state.challenge]
    task = f"Challenge {state.challenge}: one knob keeps this network from learning. Turn that one alone."
    if not turned:
        return task
    if len(turned) > 1:
        return f"{task} You have turned {len(turned)}: {', '.join(KNOBS[knob] for knob in turned)}."
    if run.accuracy and run.accuracy[-1] >= LEARNED:
        if turned == [culprit]:
            return f"Solved: it was the {KNOBS[culprit]}."
        return f"It learns now, though the {KNOBS[culprit]} was at fault: you have found a way round it."
    return f"{task} You have turned the {KNOBS[turned[0]]}: train it and see."


LAYERS = {"5": (5,), "1": (1,), "10 and 10": (10, 10), "20 and 20": (20, 20), "25, 50 and 25": (25, 50, 25)}

CONTROLS: tuple[Control, ...] = (
    LogSlider("learning_rate", "Learning rate", 1e-3, 100.0),
    Choice("hidden", "Hidden units", LAYERS),
    Choice("activation", "Activation", {"tanh": "tanh", "ReLU": "relu", "sigmoid": "sigmoid", "none": None}),
    Choice("batch_size", "Batch size", {"1": 1, "5": 5, "20": 20, "100": 100, "all 300": 300}),
    Choice("start", "First weights", {name: name for name in WEIGHTS}),
    Slider("seed", "Seed", 0, 20, 1),
    Choice(
        "challenge",
        "Which knob broke this?",
        {"no challenge": 0} | {f"challenge {n}": n for n in range(1, len(CHALLENGES))},
    ),
)

PRESETS = (
    Preset(
        "learns",
        State(epoch=40),
        "Two hidden layers of ten: a curve that follows the moons after some dozen epochs.",
    ),
    Preset(
        "a straight line",
        State(activation=None, learning_rate=0.2, epoch=40),
        "Without activations all layers together are one: the boundary is straight.",
    ),
    Preset(
        "zeros",
        State(start="zeros", epoch=40),
        "All weights 0: nothing tells the units apart, and no error reaches the front.",
    ),
    Preset(
        "far too fast",
        State(learning_rate=90.0, epoch=40),
        "Steps so long that every unit is thrown to its flat end.",
    ),
    Preset(
        "the chapter's network",
        State(2.0, (25, 50, 25), "sigmoid", 20, epoch=20),
        "Four layers of sigmoids: look at the gradient of the first layer, and have patience.",
    ),
)


def _follow(before: State, after: State) -> State:
    """Another knob means another run, from its first weights; a challenge brings its own knobs."""
    if after.challenge != before.challenge:
        return replace(CHALLENGES[after.challenge], seed=after.seed)
    return replace(after, epoch=0) if replace(before, epoch=0) != replace(after, epoch=0) else after


def _advance(state: State) -> State | None:
    return replace(state, epoch=state.epoch + 1) if state.epoch < LONGEST else None


def explore_playground(layer: Any = None, network: Any = None, **state: Any) -> Explorer[State]:
    """The explorer of notebook 06.

    layer, network  your own classes Layer and NeuralNetwork; the course's where left out
    state           fields of `State`: learning_rate, hidden, activation, batch_size, start, seed, epoch, challenge
    """
    if (layer is None) != (network is None):
        raise Trouble("hand over both classes, Layer and NeuralNetwork, or neither")
    call = handed_in("explore_playground", layer, network)
    if layer is None:
        from course.exercises import find

        layer, network = find("Layer").oracle, find("NeuralNetwork").oracle
    points()  # loads a large library: not in the time that a picture may take, nor may that break the loading off
    return Explorer(
        call,
        State(**state),
        Model(layer, network),
        CONTROLS,
        PRESETS,
        advance=_advance,
        rewind=lambda state: replace(state, epoch=0),
        follow=_follow,
        gradual=True,
    )
