"""The exercise `update`: one step of gradient descent for all layers (lab 5.4)."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from course.checking import Case, Draw, Exercise
from course.exercises.backpropagation.probes import (
    Answer,
    count,
    draw_network,
    draw_parameters,
    none_stays,
    on_copies,
    pairs_of,
    shapes_of,
    the_word,
)
from course.exercises.networks import Gradients, float_parameters, updated


def linear_combination(parameters: Any, gradients: Any, learning_rate: float) -> Gradients:
    """Each pair of arrays as a linear combination, by `tensordot`."""
    weights = np.array([1.0, -learning_rate])
    return [
        (np.tensordot(weights, np.stack([W, dW]), 1), np.tensordot(weights, np.stack([b, db]), 1))
        for (W, b), (dW, db) in zip(float_parameters(parameters), float_parameters(gradients), strict=True)
    ]


update = Exercise("update", call="update(parameters, gradients, learning_rate)", oracle=linear_combination)


def _parameters_and_gradients(draw: Draw, layers: int) -> tuple[Gradients, Gradients]:
    _, _, parameters = draw_network(draw, layers)
    return parameters, [(draw.normal(*W.shape), draw.normal(*b.shape)) for W, b in parameters]


@none_stays()
def _all_pairs(answer: Answer, *args: Any) -> tuple[Any, ...]:
    return tuple(pairs_of(on_copies(answer, *args)))


@update.part("every W and every b, a step down", points=1)
def _steps(draw: Draw) -> Iterator[Case]:
    for layers, rate in ((2, 0.1), (3, draw.number(0.2, 2)), (1, draw.number(2, 5))):
        parameters, gradients = _parameters_and_gradients(draw, layers)
        shown = f"update(parameters, gradients, {rate}) with {count(layers, 'layer')}"
        yield Case((parameters, gradients, rate), use=_all_pairs, shown=shown)
    width = draw.size()
    alike = draw_parameters(draw, (width,) * 4), draw_parameters(draw, (width,) * 4)
    shown = f"update(parameters, gradients, 0.5) with 3 layers of {width} units"
    yield Case((*alike, 0.5), use=_all_pairs, shown=shown)


NEW_LIST = "a new list of parameters that have moved, and nothing else changed"


@none_stays()
def _new_list(answer: Answer, parameters: Any, gradients: Any, learning_rate: float) -> str:
    """What became of what was handed in, and whether the result is new."""
    layers, before = list(parameters), copy.deepcopy((parameters, gradients))
    pairs = pairs_of(answer(parameters, gradients, learning_rate))
    if any(layer is not old for layer, old in zip(parameters, layers, strict=True)):
        return "the list of parameters has other entries afterwards"
    for name, now, then in zip(("parameters", "gradients"), (parameters, gradients), before, strict=True):
        if not np.array_equal(_flat(now), _flat(then)):
            return f"the arrays in the {name} are changed"
    if shapes_of(pairs) != shapes_of(parameters):
        return f"shapes {shapes_of(pairs)}"
    return "parameters that have not moved" if np.array_equal(_flat(pairs), _flat(parameters)) else NEW_LIST


def _flat(pairs: Any) -> np.ndarray:
    return np.concatenate([np.ravel(array) for pair in pairs for array in pair])


@update.part("a new list: what is handed in stays as it is", points=1)
def _leaves_alone(draw: Draw) -> Iterator[Case]:
    for layers in (2, 1, 3):
        yield Case(
            (*_parameters_and_gradients(draw, layers), draw.number(0.2, 2)),
            the_word(NEW_LIST),
            _new_list,
            f"update(parameters, gradients, learning_rate) with {count(layers, 'layer')}",
        )


def _pairwise(step: Callable[..., Any]) -> Answer:
    """An update with a slip; step: (W or b, its gradient, rate, "W" or "b", layer, layers) -> the new W or b."""

    def answer(parameters: Any, gradients: Any, learning_rate: float) -> Gradients:
        pairs = list(zip(float_parameters(parameters), float_parameters(gradients), strict=True))
        return [
            (
                step(W, dW, learning_rate, "W", layer, len(pairs)),
                step(b, db, learning_rate, "b", layer, len(pairs)),
            )
            for layer, ((W, b), (dW, db)) in enumerate(pairs)
        ]

    return answer


for _name, _hint, _step in (
    (
        "ascent",
        "The step goes uphill: the gradient points to where J rises. A descent step subtracts it.",
        lambda old, slope, rate, kind, layer, layers: old + rate * slope,
    ),
    (
        "learning rate left out",
        "The whole gradient is subtracted, whatever the learning rate is.",
        lambda old, slope, rate, kind, layer, layers: old - slope,
    ),
    (
        "divided by the learning rate",
        "The gradient is divided by the learning rate. A larger rate should give a larger step.",
        lambda old, slope, rate, kind, layer, layers: old - slope / rate,
    ),
    (
        "biases left as they are",
        "The biases do not move. They are parameters like the weights. (The chapter's code never updates them, either.)",
        lambda old, slope, rate, kind, layer, layers: old - rate * slope if kind == "W" else old,
    ),
    (
        "weights left as they are",
        "Only the biases move. The weights have gradients, too.",
        lambda old, slope, rate, kind, layer, layers: old - rate * slope if kind == "b" else old,
    ),
    (
        "biases uphill",
        "The weights go down, the biases go up. Both subtract their gradient.",
        lambda old, slope, rate, kind, layer, layers: old - rate * slope * (1 if kind == "W" else -1),
    ),
    (
        "only the last layer",
        "Only the last layer moves. All layers take their step at the same time.",
        lambda old, slope, rate, kind, layer, layers: old - rate * slope if layer == layers - 1 else old,
    ),
    (
        "only the first layer",
        "Only the first layer moves. All layers take their step: does a return stand inside the loop?",
        lambda old, slope, rate, kind, layer, layers: old - rate * slope if layer == 0 else old,
    ),
    (
        "updated copy thrown away",
        "The list that comes back holds the old parameters. W = W - ... only gives the name W to a new array; the list does not "
        "notice. Collect the new arrays.",
        lambda old, slope, rate, kind, layer, layers: old,
    ),
    (
        "the step alone",
        "This is the step that is to be taken. It has to be added to where the parameters are.",
        lambda old, slope, rate, kind, layer, layers: -rate * slope,
    ),
    (
        "gradient minus parameters",
        "The roles are swapped: the parameters, less the learning rate times the gradient.",
        lambda old, slope, rate, kind, layer, layers: slope - rate * old,
    ),
    (
        "parameters times the rate",
        "The learning rate multiplies the difference. It belongs to the gradient alone.",
        lambda old, slope, rate, kind, layer, layers: rate * (old - slope),
    ),
):
    update.misconception(_name, hint=_hint)(_pairwise(_step))


@update.misconception(
    "in place",
    hint="The numbers are right, but W -= ... writes into the caller's arrays. W - ... makes a new one. Whoever still needs the "
    "old parameters should find them unchanged.",
)
def _in_place(parameters: Any, gradients: Any, learning_rate: float) -> Any:
    for layer, slopes in zip(parameters, gradients, strict=True):
        for array, slope in zip(layer, slopes, strict=True):
            np.subtract(array, learning_rate * slope, out=array)
    return parameters


@update.misconception(
    "the caller's list refilled",
    hint="The arrays are new, but they are put into the list that was handed in, so the caller's parameters are gone. Begin with "
    "an empty list.",
)
def _refilled(parameters: Any, gradients: Any, learning_rate: float) -> Any:
    parameters[:] = updated(parameters, gradients, learning_rate)
    return parameters


@update.misconception(
    "gradients scaled in place",
    hint="The gradients are multiplied by the learning rate where they stand, so the caller's list of gradients is changed.",
)
def _gradients_scaled(parameters: Any, gradients: Any, learning_rate: float) -> Any:
    for slopes in gradients:
        for slope in slopes:
            np.multiply(slope, learning_rate, out=slope)
    return updated(parameters, gradients, 1.0)


@update.misconception(
    "one flat list",
    hint="The arrays stand one after the other in a flat list. They belong in pairs, (W, b), one pair a layer.",
)
def _one_list(parameters: Any, gradients: Any, learning_rate: float) -> Any:
    return [array for layer in updated(parameters, gradients, learning_rate) for array in layer]


@update.misconception(
    "first layer alone handed back",
    hint="Only the first layer comes back. The return belongs after the loop, not inside it.",
)
def _first_alone(parameters: Any, gradients: Any, learning_rate: float) -> Any:
    return updated(parameters, gradients, learning_rate)[:1]
