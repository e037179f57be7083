"""What the first weights do to activations and gradients, layer by layer (notebook 05, chapter 7.7, lab 5.3)."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from course.exercises.networks import RIGHT, Gradients, loss, updated
from course.widgets.answers import array, handed_in
from course.widgets.explorer import Choice, Control, Explorer, LogSlider, Preset, Slider, Toggle, Trouble
from course.widgets.scene import Line, Mark, Panel, Scene, Words, row

Function = Callable[..., Any]
EXAMPLES, INPUTS, WIDTH, OUTPUTS = 200, 8, 24, 3
BINS = 31
UPDATES, RATE = 60, 2.0
SMALLEST = 1e-16
LAYER_COLOURS = ("blue", "vermillion", "green", "purple", "orange", "sky", "black", "grey")
SCHEMES = ("zeros", "constant", "uniform", "normal", "xavier")
UNSCALED = ("zeros", "xavier")


@dataclass(frozen=True)
class State:
    """depth counts all layers. other: a second scheme, trained beside the first from the same seed."""

    scheme: str = "normal"
    scale: float = 1.0
    activation: str = "sigmoid"
    depth: int = 5
    seed: int = 0
    train: bool = False
    other: str = "xavier"


def initialise(sizes: Sequence[int], scheme: str, rng: np.random.Generator, scale: float = 1.0) -> Gradients:
    """The five schemes of notebook 05: list of (W, b)."""
    draws: dict[str, Callable[[tuple[int, int]], np.ndarray]] = {
        "zeros": np.zeros,
        "constant": lambda shape: np.full(shape, scale),
        "uniform": lambda shape: rng.uniform(-scale, scale, shape),
        "normal": lambda shape: rng.normal(0.0, scale, shape),
        "xavier": lambda shape: rng.normal(0.0, np.sqrt(1 / shape[0]), shape),
    }
    draw = draws[scheme]
    return [(draw((n_in, n_out)), np.zeros(n_out)) for n_in, n_out in itertools.pairwise(sizes)]


@functools.cache
def examples() -> tuple[np.ndarray, np.ndarray]:
    """Inputs with mean 0 and standard deviation 1, and one-hot targets that depend on them."""
    rng = np.random.default_rng(5)
    X = rng.normal(size=(EXAMPLES, INPUTS))
    return X, np.eye(OUTPUTS)[np.argmax(X[:, :OUTPUTS] + 0.5 * X[:, OUTPUTS : 2 * OUTPUTS], axis=1)]


@dataclass(frozen=True)
class Pass:
    """One forward and one backward pass: outputs of the layers, and the gradients of their weights."""

    outputs: list[np.ndarray]
    gradients: list[np.ndarray]
    parameters: Gradients

    @property
    def norms(self) -> np.ndarray:
        return np.array([float(np.sqrt(np.sum(dW**2))) for dW in self.gradients])

    def different_units(self) -> list[int]:
        """Per layer, how many of its units differ from one another by their outputs."""
        return [len(np.unique(np.round(A, 12), axis=1).T) for A in self.outputs]


class Model:
    """The picture of a state, with the functions that were handed in."""

    def __init__(self, initialise: Function, forward: Function | None, backward: Function | None) -> None:
        self.initialise, self.forward, self.backward = initialise, forward, backward
        self.losses = functools.lru_cache(maxsize=64)(self._losses)

    def parameters(self, state: State, scheme: str) -> Gradients:
        sizes = [INPUTS, *[WIDTH] * (state.depth - 1), OUTPUTS]
        made = self.initialise(sizes, scheme, np.random.default_rng(state.seed), state.scale)
        name = self.initialise.__name__
        if len(made) != state.depth:
            raise Trouble(f"{name} hands back {len(made)} pairs (W, b) for {state.depth} layers.")
        shapes = zip(made, sizes[:-1], sizes[1:], strict=True)
        return [(array(W, (a, b), name), array(bias, (b,), name)) for (W, bias), a, b in shapes]

    def one_pass(self, state: State, scheme: str) -> Pass:
        X, Y = examples()
        parameters = self.parameters(state, scheme)
        names = [state.activation] * (state.depth - 1) + ["sigmoid"]
        # A student's passes know the sigmoid only.
        own = state.activation == "sigmoid"
        if own and self.forward:
            outputs = [np.asarray(A, dtype=float) for A in self.forward(X, parameters)]
        else:
            outputs = RIGHT.forward(X, parameters, names)
        if own and self.backward:
            gradients = self.backward(outputs, Y, parameters)
        else:
            gradients = RIGHT.backward(outputs, Y, parameters, names)
        shown = [
            array(dW, W.shape, "backward") for (dW, _), (W, _) in zip(gradients, parameters, strict=True)
        ]
        return Pass(outputs[1:], shown, parameters)

    def curves(self, state: State) -> dict[str, np.ndarray]:
        """The losses of both schemes, by name. What a scheme does not depend on is not asked for again."""
        found = {}
        for name in dict.fromkeys((state.scheme, state.other)):
            scale = state.scale if name not in UNSCALED else 1.0
            found[name] = self.losses(replace(state, scheme=name, other=name, scale=scale), name)
        return found

    def _losses(self, state: State, scheme: str) -> np.ndarray:
        """The loss before each of the updates."""
        X, Y = examples()
        parameters = self.parameters(state, scheme)
        names = [state.activation] * (state.depth - 1) + ["sigmoid"]
        found = []
        for _ in range(UPDATES):
            outputs = RIGHT.forward(X, parameters, names)
            found.append(loss(outputs[-1], Y))
            parameters = updated(parameters, RIGHT.backward(outputs, Y, parameters, names), RATE)
        return np.array(found)

    def __call__(self, state: State) -> Scene:
        seen = self.one_pass(state, state.scheme)
        panels = row(
            _ridges(
                [A.ravel() for A in seen.outputs], _reach(state), "Activations of each layer", "activation"
            ),
            _ridges(
                [np.log10(np.maximum(np.abs(dW).ravel(), SMALLEST)) for dW in seen.gradients],
                (-16.0, 1.0),
                "Gradients dW of each layer",
                "size (power of ten)",
            ),
            self._training(state) if state.train else _norms(seen),
        )
        return Scene(panels, self._words(state, seen), height=380)

    def _training(self, state: State) -> Panel:
        curves = self.curves(state)
        looks = (("blue", "-"), ("vermillion", "--"))
        marks = tuple(
            Line(np.arange(UPDATES), curve, colour, 2.0, dash, label=name)
            for (name, curve), (colour, dash) in zip(curves.items(), looks, strict=False)
        )
        highest = max(float(np.nanmax(curve)) for curve in curves.values())
        return Panel((0, UPDATES), (0.0, 1.15 * highest), marks, "Loss, both from one seed", "update", "J")

    def _words(self, state: State, seen: Pass) -> str:
        said = [equal_units(seen), spread(state, seen), gradients(seen)]
        if state.train:
            ends = [f"{name} {curve[-1]:.3f}" for name, curve in self.curves(state).items()]
            said.append(f"After training: {', '.join(ends)}.")
        return " ".join(filter(None, said))


def equal_units(seen: Pass) -> str:
    different = seen.different_units()
    hidden = different[:-1] or different
    if max(hidden) == 1:
        return "All units of a hidden layer are equal, and so are their gradients: no update will ever tell them apart."
    return (
        f"All {WIDTH} units of a hidden layer differ."
        if min(hidden) == WIDTH
        else f"Some units are equal: of {WIDTH}, {min(hidden)} differ."
    )


def spread(state: State, seen: Pass) -> str:
    last = seen.outputs[-2] if len(seen.outputs) > 1 else seen.outputs[-1]
    if state.activation in ("sigmoid", "tanh"):
        low, high = (0.0, 1.0) if state.activation == "sigmoid" else (-1.0, 1.0)
        flat = float(np.mean((last - low < 0.02) | (high - last < 0.02)))
        if flat > 0.3:
            return f"{flat:.0%} of the last hidden activations lie at the ends, where the slope is almost 0: saturated."
    narrow = float(last.std(axis=0).mean())
    if narrow < 0.02:
        return f"The last hidden layer hardly depends on the input any more (spread {narrow:.1g})."
    return f"The last hidden layer spreads by {narrow:.2g} over the examples."


def gradients(seen: Pass) -> str:
    first, last = seen.norms[0], seen.norms[-1]
    if first == 0:
        return "The first layer's gradient is exactly 0: it can't learn."
    return f"The first layer's gradient is {first / last:.2g} times as large as the last one's."


def _reach(state: State) -> tuple[float, float]:
    return {"sigmoid": (-0.05, 1.05), "tanh": (-1.1, 1.1)}.get(state.activation, (-0.5, 6.0))


def _ridges(groups: list[np.ndarray], reach: tuple[float, float], title: str, label: str) -> Panel:
    """One upright histogram a layer, side by side."""
    edges = np.linspace(*reach, BINS + 1)
    middles = (edges[:-1] + edges[1:]) / 2
    marks: list[Mark] = []
    for number, values in enumerate(groups):
        counts, _ = np.histogram(np.clip(values, *reach), edges)
        width = 0.85 * counts / max(1, counts.max())
        x = np.concatenate([[number + 1], number + 1 + width, [number + 1]])
        y = np.concatenate([[edges[0]], middles, [edges[-1]]])
        marks.append(Line(x, y, LAYER_COLOURS[number % len(LAYER_COLOURS)], 1.8))
    ticks = tuple((number + 1.4, str(number + 1)) for number in range(len(groups)))
    return Panel((0.9, len(groups) + 1.1), reach, tuple(marks), title, "layer", label, x_ticks=ticks)


def _norms(seen: Pass) -> Panel:
    norms = np.maximum(seen.norms, SMALLEST)
    layers = np.arange(1, len(norms) + 1)
    marks: tuple[Mark, ...] = (
        Line(layers, norms, "black", 1.6, "-", "o", 9),
        *(Words(float(layer), 1e-14, "0", "vermillion", bold=True) for layer in layers[seen.norms == 0]),
    )
    ticks = tuple((float(layer), str(layer)) for layer in layers)
    return Panel(
        (0.4, len(norms) + 0.6),
        (SMALLEST / 10, 100.0),
        marks,
        "Norm of dW",
        "layer",
        "",
        log_y=True,
        x_ticks=ticks,
    )


CONTROLS: tuple[Control, ...] = (
    Choice("scheme", "Scheme", {name: name for name in SCHEMES}),
    LogSlider("scale", "Scale", 0.01, 10.0, when=lambda state: state.scheme not in UNSCALED),
    Choice("activation", "Activation", {"sigmoid": "sigmoid", "tanh": "tanh", "ReLU": "relu"}),
    Slider("depth", "Layers", 2, 8, 1),
    Slider("seed", "Seed", 0, 20, 1),
    Toggle("train", "Train two schemes from this seed"),
    Choice("other", "Second scheme", {name: name for name in SCHEMES}, when=lambda state: state.train),
)

PRESETS = (
    Preset(
        "zeros",
        State("zeros"),
        "With zeros no error passes the weights: only the last layer has a gradient at all.",
    ),
    Preset(
        "constant",
        State("constant", 0.5),
        "Equal weights: the units of a layer are copies of one another, and stay so.",
    ),
    Preset(
        "too small",
        State("normal", 0.1),
        "Every layer multiplies by small weights: the gradient shrinks on its way to the front.",
    ),
    Preset("too large", State("normal", 5.0), "Large sums push the sigmoid to its flat ends."),
    Preset(
        "xavier",
        State("xavier", activation="tanh"),
        "Variance 1/n_in keeps the spread about equal from layer to layer.",
    ),
    Preset(
        "side by side",
        State("normal", 0.1, "tanh", train=True),
        "The same seed, two schemes: how long does the small one stand still?",
    ),
)


def explore_initialization(
    initialise_parameters: Function | None = None,
    forward: Function | None = None,
    backward: Function | None = None,
    **state: Any,
) -> Explorer[State]:
    """The explorer of notebook 05.

    initialise_parameters, forward, backward  your own; the course's where left out (and for tanh and ReLU)
    state                                     fields of `State`: scheme, scale, activation, depth, seed, train, other
    """
    return Explorer(
        handed_in("explore_initialization", initialise_parameters, forward, backward),
        State(**state),
        Model(initialise_parameters or initialise, forward, backward),
        CONTROLS,
        PRESETS,
    )
