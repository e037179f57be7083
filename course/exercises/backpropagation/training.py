"""The exercise `train`: forward, backward, update, again and again (lab 5.4)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from course.checking import Case, Draw, Exercise
from course.checking.values import NotPlain, as_array, describe, plain
from course.exercises.backpropagation.probes import (
    Answer,
    NothingBack,
    count,
    draw_network,
    draw_parameters,
    none_stays,
    on_copies,
    pairs_of,
    shapes_of,
    sigmoid_slope,
    the_word,
    widths,
)
from course.exercises.backpropagation.updates import linear_combination
from course.exercises.networks import (
    RIGHT,
    SLIPS,
    Array,
    Gradients,
    Network,
    autograd_gradients,
    float_parameters,
    floats,
    loss,
    traced_forward,
    updated,
)


def _by_autograd(
    X: Any, Y: Any, parameters: Any, learning_rate: float, epochs: int
) -> tuple[Gradients, Array]:
    X, Y = floats(X, Y)
    parameters, losses = float_parameters(parameters), np.zeros(epochs)
    for epoch in range(epochs):
        losses[epoch] = np.sum((traced_forward(X, parameters)[-1] - Y) ** 2) / (2 * len(X))
        parameters = linear_combination(parameters, autograd_gradients(X, Y, parameters), learning_rate)
    return parameters, losses


VISIBLY = 1e-3
"""A rise of the loss that is not put down to rounding."""

LARGE_RATES = (8.0, 16.0, 32.0, 64.0, 128.0)
DRAWN_AGAIN = 20

train = Exercise(
    "train",
    call="train(X, Y, parameters, learning_rate, epochs)",
    oracle=_by_autograd,
    results=("parameters", "losses"),
)


@none_stays(results=2)
def _both(answer: Answer, *args: Any) -> tuple[tuple[Any, ...], Any]:
    """(the parameters as pairs, the losses)."""
    parameters, losses = _two_results(on_copies(answer, *args))
    return tuple(pairs_of(parameters)), losses


def _two_results(result: Any) -> tuple[Any, Any]:
    if result is None:
        raise NothingBack
    if not isinstance(result, tuple | list) or len(result) != 2:
        raise NotPlain(f"{describe(plain(result))}, where (parameters, losses) is meant")
    return result[0], result[1]


def _training_case(X: Array, Y: Array, parameters: Gradients, rate: float, epochs: int) -> Case:
    shown = f"train with {count(len(X), 'example')}, a {widths(parameters)} network, learning rate {rate}, {count(epochs, 'epoch')}"
    return Case((X, Y, parameters, rate, epochs), use=_both, shown=shown, rtol=1e-7)


@train.part("losses[i] is J before update i", points=2, pick=1)
@train.part("the parameters after the last update", points=2, pick=0)
def _trainings(draw: Draw) -> Iterator[Case]:
    yield _training_case(*draw_network(draw, 2), draw.number(0.5, 2), 2)
    yield _training_case(*draw_network(draw, 2), draw.number(0.5, 2), 1)
    yield _training_case(*draw_network(draw, 3), draw.number(0.5, 2), 5)
    yield _training_case(*draw_network(draw, 1), draw.number(2, 4), 3)
    X, Y, parameters = draw_network(draw, 2, scale=2.0)
    yield _training_case(X, draw.one_hot(*Y.shape), parameters, draw.number(0.5, 2), 4)
    yield _training_case(X[:1], Y[:1], parameters, draw.number(0.5, 2), 2)
    yield _training_case(
        draw.normal(5, 1), draw.uniform(0, 1, 5, 1), draw_parameters(draw, (1, 1, 1)), 1.0, 3
    )
    yield _training_case(*draw_network(draw, 2), draw.number(0.5, 2), 0)
    yield _training_case(*_restless(draw), 5)
    X, Y, parameters = draw_network(draw, 2)
    nearly_reached = RIGHT.forward(X, parameters)[-1] + draw.normal(*Y.shape, scale=1e-3)
    yield _training_case(X, nearly_reached, parameters, 1.0, 4)


def _restless(draw: Draw) -> tuple[Array, Array, Gradients, float]:
    """A run with so large a learning rate that the loss rises at least once before the last update."""
    for _ in range(DRAWN_AGAIN):
        X, Y, parameters = draw_network(draw, 1)
        for rate in LARGE_RATES:
            if np.diff(training()(X, Y, parameters, rate, 4)[1]).max() > VISIBLY:
                return X, Y, parameters, rate
    return X, Y, parameters, rate


AS_ASKED = "(parameters, losses) with one loss an epoch, and nothing else changed"


@none_stays()
def _nothing_changed(
    answer: Answer, X: Any, Y: Any, parameters: Any, learning_rate: float, epochs: int
) -> str:
    trained, losses = _two_results(answer(X, Y, parameters, learning_rate, epochs))
    pairs, found = pairs_of(trained), as_array(plain(losses))
    if shapes_of(pairs) != shapes_of(parameters):
        return f"parameters of shapes {shapes_of(pairs)}"
    if found is None or found.shape != (epochs,):
        return f"losses that are {describe(plain(losses))}"
    return AS_ASKED


@train.part("one loss an epoch; what is handed in stays as it is", points=1)
def _left_as_it_is(draw: Draw) -> Iterator[Case]:
    for layers, epochs in ((2, 3), (3, 2), (2, 1)):
        yield Case(
            (*draw_network(draw, layers), 1.0, epochs),
            the_word(AS_ASKED),
            _nothing_changed,
            f"train for {count(epochs, 'epoch')}",
        )


Loss = Callable[[Array, Array], float]


def training(
    network: Network = RIGHT,
    cost: Loss = loss,
    move: Callable[..., Any] = updated,
    losses_of: Callable[[list[float]], Any] = lambda losses: losses[:-1],
    kept: Callable[[Any, Any], Any] = lambda first, last: last,
) -> Answer:
    """A right `train`, or one with a slip.

    network    the forward and the backward pass
    cost       (A, Y) -> the loss
    move       (parameters, gradients, learning_rate) -> parameters
    losses_of  of the losses before each update and after the last one -> what is handed back
    kept       (the first parameters, the last ones) -> what is handed back
    """

    def answer(X: Any, Y: Any, parameters: Any, learning_rate: float, epochs: int) -> tuple[Any, Any]:
        X, Y = floats(X, Y)
        first = parameters = float_parameters(parameters)
        losses = [cost(network.forward(X, parameters)[-1], Y)]
        for _ in range(epochs):
            parameters = move(parameters, network.gradients(X, Y, parameters), learning_rate)
            losses.append(cost(network.forward(X, parameters)[-1], Y))
        return kept(first, parameters), losses_of(losses)

    return answer


for _name in (
    "sign turned round",
    "1/m missing",
    "1/m twice",
    "output sigma' missing",
    "hidden sigma' missing",
    "sigma' taken at A",
    "bias gradient zero",
    "only the last example counted",
):
    _hint, _places = SLIPS[_name]
    train.misconception(_name, hint=f"It is the gradients. {_hint}")(training(Network(**_places)))


for _name, _hint, _answer in (
    (
        "loss after the update",
        "Each loss is taken after its update. losses[i] belongs to the parameters before update i, so the first entry is the "
        "loss of the start.",
        training(losses_of=lambda losses: losses[1:]),
    ),
    (
        "one loss too many",
        "There is a loss for the start and one after each update: one too many. The list has an entry for each epoch, taken "
        "before its update.",
        training(losses_of=lambda losses: losses),
    ),
    (
        "only the last loss",
        "A single loss comes back. Collect one in each epoch.",
        training(losses_of=lambda losses: losses[-2] if len(losses) > 1 else losses[0]),
    ),
    (
        "1/m missing in J",
        "The losses are m times too large: J is a mean over the examples. The parameters are right, as the gradients have "
        "their 1/m.",
        training(cost=lambda A, Y: loss(A, Y) * len(A)),
    ),
    (
        "1/2 missing in J",
        "The losses are twice too large: J has a ½ in front, which the 2 of the square cancels in the gradient.",
        training(cost=lambda A, Y: 2 * loss(A, Y)),
    ),
    (
        "mean over all entries",
        "The losses are the mean squared error, a mean over examples and outputs. J is half the sum over the outputs, averaged "
        "over the examples.",
        training(cost=lambda A, Y: float(np.mean((A - Y) ** 2))),
    ),
    (
        "half the mean over all entries",
        "The losses are divided by the number of outputs as well. J sums over the outputs and divides by 2m alone.",
        training(cost=lambda A, Y: float(np.mean((A - Y) ** 2) / 2)),
    ),
    (
        "mean error",
        "The losses are mean absolute errors. J takes squares.",
        training(cost=lambda A, Y: float(np.mean(np.abs(A - Y)))),
    ),
    (
        "updated copy thrown away",
        "The parameters never move: every epoch begins with the ones that were handed in. update hands back a new list; give it "
        "the name that the next epoch uses.",
        training(move=lambda parameters, gradients, rate: parameters),
    ),
    (
        "starting parameters handed back",
        "The losses are right, but the parameters that come back are those of the start.",
        training(kept=lambda first, last: first),
    ),
    (
        "learning rate left out",
        "The steps have the same length whatever the learning rate is.",
        training(move=lambda parameters, gradients, rate: updated(parameters, gradients, 1.0)),
    ),
):
    train.misconception(_name, hint=_hint)(_answer)


def _loop(X: Any, Y: Any, parameters: Any, epochs: int, step: Callable[..., Any]) -> tuple[Any, list[float]]:
    """Losses before each update; step: (epoch, X, Y, parameters) -> parameters."""
    X, Y = floats(X, Y)
    parameters, losses = float_parameters(parameters), []
    for epoch in range(epochs):
        losses.append(loss(RIGHT.forward(X, parameters)[-1], Y))
        parameters = step(epoch, X, Y, parameters)
    return parameters, losses


@train.misconception(
    "gradients pile up",
    hint="The first update is right; then each one adds the gradients of all epochs before it. An update takes the gradients at "
    "the present parameters alone: begin each epoch with new ones.",
)
def _piling_up(X: Any, Y: Any, parameters: Any, learning_rate: float, epochs: int) -> Any:
    total: list[Any] = [(0.0, 0.0)] * len(parameters)

    def step(epoch: int, X: Array, Y: Array, parameters: Gradients) -> Gradients:
        fresh = RIGHT.gradients(X, Y, parameters)
        total[:] = [(W + dW, b + db) for (W, b), (dW, db) in zip(total, fresh, strict=True)]
        return updated(parameters, total, learning_rate)

    return _loop(X, Y, parameters, epochs, step)


@train.misconception(
    "gradients of the start in every epoch",
    hint="The first update is right; the later ones use the same gradients again. Go forward and backward in every epoch, with "
    "the parameters it begins with.",
)
def _stale(X: Any, Y: Any, parameters: Any, learning_rate: float, epochs: int) -> Any:
    X, Y = floats(X, Y)
    gradients = RIGHT.gradients(X, Y, float_parameters(parameters))
    return _loop(
        X, Y, parameters, epochs, lambda epoch, X, Y, current: updated(current, gradients, learning_rate)
    )


@train.misconception(
    "activations of the start in every epoch",
    hint="The forward pass is done once, before the loop. Its activations are out of date after the first update: go forward "
    "again in every epoch.",
)
def _stale_activations(X: Any, Y: Any, parameters: Any, learning_rate: float, epochs: int) -> Any:
    X, Y = floats(X, Y)
    parameters = float_parameters(parameters)
    outputs = RIGHT.forward(X, parameters)
    losses = []
    for _ in range(epochs):
        losses.append(loss(outputs[-1], Y))
        parameters = updated(parameters, RIGHT.backward(outputs, Y, parameters), learning_rate)
    return parameters, losses


@train.misconception(
    "weights updated before the error passes through",
    hint="A layer's weights are updated first, and then the error passes back through the new ones. The gradient belongs to the "
    "old weights: find all gradients, then update all layers.",
)
def _updated_on_the_way(X: Any, Y: Any, parameters: Any, learning_rate: float, epochs: int) -> Any:
    def step(epoch: int, X: Array, Y: Array, parameters: Gradients) -> Gradients:
        outputs, new = RIGHT.forward(X, parameters), list(parameters)
        delta = (outputs[-1] - Y) / len(Y) * sigmoid_slope(outputs[-1])
        for layer in reversed(range(len(parameters))):
            W, b = parameters[layer]
            new[layer] = (W - learning_rate * outputs[layer].T @ delta, b - learning_rate * delta.sum(axis=0))
            delta = delta @ new[layer][0].T * sigmoid_slope(outputs[layer])
        return new

    return _loop(X, Y, parameters, epochs, step)


@train.misconception(
    "an update for each example",
    hint="The parameters move after each single example. Here an epoch is one update with the gradients of the whole batch.",
)
def _one_by_one(X: Any, Y: Any, parameters: Any, learning_rate: float, epochs: int) -> Any:
    def step(epoch: int, X: Array, Y: Array, parameters: Gradients) -> Gradients:
        for row in range(len(X)):
            parameters = updated(
                parameters,
                RIGHT.gradients(X[row : row + 1], Y[row : row + 1], parameters),
                learning_rate,
            )
        return parameters

    return _loop(X, Y, parameters, epochs, step)


@train.misconception(
    "one epoch only",
    hint="Only one update is made. Does the return stand inside the loop?",
)
def _one_epoch(X: Any, Y: Any, parameters: Any, learning_rate: float, epochs: int) -> Any:
    return training()(X, Y, parameters, learning_rate, min(epochs, 1))


@train.misconception(
    "one epoch short",
    hint="There is one update less than there are epochs. range(n) counts n times, from 0 to n - 1.",
)
def _one_short(X: Any, Y: Any, parameters: Any, learning_rate: float, epochs: int) -> Any:
    return training()(X, Y, parameters, learning_rate, max(epochs - 1, 0))


@train.misconception(
    "learning rate shrinks",
    hint="The steps get shorter from epoch to epoch. The learning rate stays the same all the way.",
)
def _shrinking(X: Any, Y: Any, parameters: Any, learning_rate: float, epochs: int) -> Any:
    def step(epoch: int, X: Array, Y: Array, parameters: Gradients) -> Gradients:
        return updated(parameters, RIGHT.gradients(X, Y, parameters), learning_rate / (epoch + 1))

    return _loop(X, Y, parameters, epochs, step)


@train.misconception(
    "parameters changed in place",
    hint="The training is right, but it writes into the caller's arrays, so the start is lost. Does something like W -= ... "
    "work on what was handed in?",
)
def _in_place_training(X: Any, Y: Any, parameters: Any, learning_rate: float, epochs: int) -> Any:
    trained, losses = training()(X, Y, parameters, learning_rate, epochs)
    for (W, b), (new_W, new_b) in zip(parameters, trained, strict=True):
        W[...], b[...] = new_W, new_b
    return parameters, losses


@train.misconception(
    "results swapped",
    hint="The two results come in the wrong order: the parameters first, then the losses.",
)
def _swapped(X: Any, Y: Any, parameters: Any, learning_rate: float, epochs: int) -> Any:
    return training()(X, Y, parameters, learning_rate, epochs)[::-1]


@train.misconception(
    "losses not handed back",
    hint="Only the parameters come back. Hand back the losses as well, as a second result.",
)
def _parameters_alone(X: Any, Y: Any, parameters: Any, learning_rate: float, epochs: int) -> Any:
    return training()(X, Y, parameters, learning_rate, epochs)[0]
