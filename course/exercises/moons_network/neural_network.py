"""The exercise `NeuralNetwork`: layers in a row, backpropagation and mini-batch training (chapter 7.9.3, 7.9.4)."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import Any

import numpy as np

from course.checking import Case, Draw, Exercise
from course.exercises.moons_network import right
from course.exercises.moons_network.network_probes import (
    Activations,
    Array,
    Change,
    Make,
    Parameters,
    Problem,
    after_updates_case,
    build,
    drawn,
    gradient_case,
    says,
    undisturbed_case,
    update_case,
    whole_gradient_case,
)
from course.exercises.moons_network.training_probes import (
    accuracy_case,
    arrays_kept_case,
    full_batch_case,
    judged_labels,
    lesson,
    mini_batch_case,
    mse_case,
    second_call_case,
    shuffling_case,
)
from course.exercises.networks import RIGHT

NeuralNetwork = Exercise(
    "NeuralNetwork",
    call="NeuralNetwork()",
    oracle=right.NeuralNetwork,
    results=("dW of the last layer", "db of the last layer", "dWs in front of it", "dbs in front of it"),
    companions=("Layer",),
)

RATE = 0.7
"""Large enough that an update shows, small enough that a sigmoid network stays in its middle range."""


def _seed(draw: Draw) -> int:
    return _seeds(draw, 1)[0]


def _seeds(draw: Draw, count: int) -> list[int]:
    return [int(seed) for seed in draw.rng.choice(100_000, count, replace=False)]


@NeuralNetwork.part("add_layer, .layers and feed_forward, at any depth", points=1)
def _layers(draw: Draw) -> Iterator[Case]:
    widths = draw.sizes(4)

    def outputs(make: Make, make_layer: Make, X: Array, parameters: Parameters, names: Activations) -> Any:
        return build(make, make_layer, parameters, names).feed_forward(X)

    def kept(make: Make, make_layer: Make) -> str:
        network = make()
        added = [make_layer(n_in, n_out, "tanh") for n_in, n_out in itertools.pairwise(widths)]
        for layer in added:
            network.add_layer(layer)
        found = list(network.layers)
        in_order = len(found) == len(added) and all(
            one is other for one, other in zip(found, added, strict=True)
        )
        return (
            "the added layers, in their order"
            if in_order
            else f"{len(found)} layers, not the {len(added)} in their order"
        )

    def apart(make: Make, make_layer: Make) -> str:
        first, second = make(), make()
        first.add_layer(make_layer(2, 3))
        return f"{len(list(first.layers))} and {len(list(second.layers))} layers"

    for problem in (
        drawn(draw, widths[:2]),
        drawn(draw, (*widths, widths[0]), ("relu", "tanh", None, "sigmoid")),
        drawn(draw, (widths[1],) * 3, ("tanh", "sigmoid"), m=1),
    ):
        X, _, parameters, names = problem.args
        expected = RIGHT.forward(X, parameters, names)[-1]
        yield Case(
            (X, parameters, names), expected, use=outputs, shown=f"feed_forward(X), {problem.in_words}"
        )
    yield Case(
        (),
        says("the added layers, in their order"),
        use=kept,
        shown="list(network.layers) after 3 times add_layer",
    )
    yield Case(
        (), says("1 and 0 layers"), use=apart, shown="two networks, one layer added to the first: they have"
    )


@NeuralNetwork.part("gradients of a sigmoid network: dW of the last layer", points=1, pick=0)
@NeuralNetwork.part("gradients of a sigmoid network: db of the last layer", points=1, pick=1)
@NeuralNetwork.part("gradients of a sigmoid network: dW of the layers in front of it", points=2, pick=2)
@NeuralNetwork.part("gradients of a sigmoid network: db of the layers in front of it", points=1, pick=3)
def _sigmoid_gradients(draw: Draw) -> Iterator[Case]:
    widths = draw.sizes(4)
    one = widths[3]
    yield gradient_case(drawn(draw, widths[:3]))
    yield gradient_case(drawn(draw, widths[1:3]))
    yield gradient_case(drawn(draw, (*widths, widths[1]), m=2))
    yield gradient_case(drawn(draw, widths[1:], m=1))
    yield gradient_case(drawn(draw, (1, one, 1)))
    yield gradient_case(drawn(draw, (one, one, one, one)))
    large = drawn(draw, widths[:3], scale=3)
    with_zeros = Problem(large.X * (large.X > 0), np.round(large.Y), large.parameters, large.activations)
    yield gradient_case(with_zeros)


@NeuralNetwork.part("gradients with other activations, also with several in one network", points=2)
def _other_gradients(draw: Draw) -> Iterator[Case]:
    widths = draw.sizes(4)
    yield whole_gradient_case(drawn(draw, widths[:3], ("tanh", "relu")))
    yield whole_gradient_case(drawn(draw, widths[1:], ("sigmoid", None)))
    yield whole_gradient_case(drawn(draw, widths, ("relu", "sigmoid", "tanh"), m=1))
    yield whole_gradient_case(drawn(draw, (*widths, widths[0]), ("relu", None, "tanh", "relu")))
    yield whole_gradient_case(drawn(draw, widths[1:3], ("tanh",)))


def _other_rows(network: Any, make_layer: Make, problem: Problem) -> None:
    network.gradients(problem.X[:2], problem.Y[:2])
    network.feed_forward(problem.X[:1] + 1)


def _other_weights(network: Any, make_layer: Make, problem: Problem) -> None:
    network.backpropagation(problem.X, problem.Y, RATE)
    network.feed_forward(problem.X)
    for layer in network.layers:
        layer.weights = np.array(layer.weights) * 0.5
        layer.bias = np.array(layer.bias) + 0.25


_CHANGES: dict[str, Change] = {
    "gradients and feed_forward of other rows": _other_rows,
    "an update, and after all weights and biases were replaced": _other_weights,
}
"""After what the gradients must be those of the network as it is."""


@NeuralNetwork.part("gradients: changes nothing, and depends on nothing that was before", points=1)
def _nothing_remembered(draw: Draw) -> Iterator[Case]:
    widths = draw.sizes(3)
    problem = drawn(draw, widths)

    def parameters_afterwards(
        make: Make, make_layer: Make, X: Array, Y: Array, parameters: Parameters, names: Activations
    ) -> Any:
        network = build(make, make_layer, parameters, names)
        network.gradients(X, Y)
        return tuple((layer.weights, layer.bias) for layer in network.layers)

    def handed_back(
        make: Make, make_layer: Make, X: Array, Y: Array, parameters: Parameters, names: Activations
    ) -> str:
        network = build(make, make_layer, parameters, names)
        before = network.gradients(X, Y)
        kept = [np.array(array) for pair in before for array in pair]
        network.backpropagation(X, Y, RATE)
        network.gradients(X + 1, Y)
        now = [np.array(array) for pair in before for array in pair]
        unchanged = all(np.array_equal(one, other) for one, other in zip(kept, now, strict=True))
        return "what they were" if unchanged else "changed"

    yield Case(
        problem.args,
        tuple(problem.parameters),
        use=parameters_afterwards,
        shown="weights and biases after gradients(X, Y)",
    )
    for what, change in _CHANGES.items():
        yield undisturbed_case(problem, change, f"gradients(X, Y) after {what}")
    yield Case(
        problem.args,
        says("what they were"),
        use=handed_back,
        shown="gradients that were handed back, after a later update",
    )


@NeuralNetwork.part("backpropagation: every weight moves against its gradient", points=1, pick=0)
@NeuralNetwork.part("backpropagation: every bias moves against its gradient", points=1, pick=1)
def _updates(draw: Draw) -> Iterator[Case]:
    widths = draw.sizes(4)
    rate = draw.number(0.4, 0.9)
    yield update_case(drawn(draw, widths[:3]), rate)
    yield update_case(drawn(draw, widths, ("tanh", "relu", "sigmoid")), 0.1)
    yield update_case(drawn(draw, widths[1:], m=1), rate, times=2)
    yield update_case(drawn(draw, (widths[0],) * 3), rate, times=3)


@NeuralNetwork.part("after two updates, weights and biases are where they should be", points=1)
def _two_updates(draw: Draw) -> Iterator[Case]:
    widths = draw.sizes(4)
    yield after_updates_case(drawn(draw, widths[:3]), RATE)
    yield after_updates_case(drawn(draw, widths, ("tanh", "relu", "sigmoid")), 0.1)


@NeuralNetwork.part("predict: a label for each row", points=1)
def _labels(draw: Draw) -> Iterator[Case]:
    widths = draw.sizes(4)

    def predicted(make: Make, make_layer: Make, X: Array, parameters: Parameters, names: Activations) -> Any:
        return build(make, make_layer, parameters, names).predict(X)

    for problem in (
        drawn(draw, widths[:3], scale=2),
        drawn(draw, (widths[0], 7), ("tanh",), m=3, scale=2),
        drawn(draw, (widths[0], widths[0]), m=widths[0], scale=2),
        drawn(draw, widths[1:], m=1, scale=2),
    ):
        X, _, parameters, names = problem.args
        expected = RIGHT.forward(X, parameters, names)[-1].argmax(axis=1)
        yield Case((X, parameters, names), expected, use=predicted, shown=f"predict(X), {problem.in_words}")


@NeuralNetwork.part("accuracy: the share of right labels", points=1)
def _shares(draw: Draw) -> Iterator[Case]:
    widths = draw.sizes(3)

    def share(
        make: Make, make_layer: Make, X: Array, y: Array, parameters: Parameters, names: Activations
    ) -> Any:
        return build(make, make_layer, parameters, names).accuracy(X, y)

    for m, n_out, wrong in ((7, widths[2], 2), (11, 2, 4), (6, 3, 6), (1, widths[2], 0)):
        problem = drawn(draw, (*widths[:2], n_out), m=m, scale=2)
        X, _, parameters, names = problem.args
        y = RIGHT.forward(X, parameters, names)[-1].argmax(axis=1)
        places = draw.rng.permutation(m)[:wrong]
        y[places] = (y[places] + 1) % n_out
        yield Case(
            (X, y, parameters, names),
            (m - wrong) / m,
            use=share,
            shown=f"accuracy(X, y), {m - wrong} of {m} labels are what the network says",
        )


@NeuralNetwork.part("train: epochs with all rows in one batch", points=1)
def _whole_batches(draw: Draw) -> Iterator[Case]:
    n_out = draw.size()
    yield full_batch_case(lesson(draw, 9, n_out), RATE, 1, _seed(draw))
    yield full_batch_case(lesson(draw, 8, n_out, hidden=2), RATE, 3, _seed(draw))


@NeuralNetwork.part("train: mini-batches, and a short last one is used", points=1)
def _mini_batches(draw: Draw) -> Iterator[Case]:
    # As many classes as rows: a row that comes with another's label is found out.
    for m, batch_size in ((4, 3), (4, 2), (3, 1), (3, 8)):
        given = lesson(draw, m, m)
        for seed in _seeds(draw, 2 if (m, batch_size) == (4, 3) else 1):
            yield mini_batch_case(given, RATE, batch_size, seed)


@NeuralNetwork.part("train: rng shuffles the examples, the caller's X and y stay as they are", points=1)
def _shuffling(draw: Draw) -> Iterator[Case]:
    n_out = draw.size()
    yield shuffling_case(lesson(draw, 9, n_out), 1.5, _seeds(draw, 3))
    yield arrays_kept_case(lesson(draw, 9, n_out), _seed(draw))


@NeuralNetwork.part('train: "mse", on the training set after each epoch', points=1)
def _squared_errors(draw: Draw) -> Iterator[Case]:
    yield mse_case(lesson(draw, 7, 3), RATE, 4, 7, _seed(draw))
    yield mse_case(lesson(draw, 8, 3, hidden=2), RATE, 1, 3, _seed(draw))
    given = lesson(draw, 8, 3)
    other = draw.normal(5, given.X.shape[1]), draw.labels(5, 3)
    yield mse_case(given, RATE, 2, 8, _seed(draw), *other)


@NeuralNetwork.part('train: "accuracy", on the test set when there is one', points=1)
def _shares_in_training(draw: Draw) -> Iterator[Case]:
    given = lesson(draw, 7, 2)
    X_test = draw.normal(5, given.X.shape[1])
    y, y_test = judged_labels(given, given.X, 2), judged_labels(given, X_test, 1)
    all_right = judged_labels(given, given.X, 0)
    given = type(given)(given.X, y, given.parameters)
    yield accuracy_case(given, 3, _seed(draw))
    yield accuracy_case(type(given)(given.X, all_right, given.parameters), 3, _seed(draw))
    yield accuracy_case(given, 2, _seed(draw), X_test, y_test)


@NeuralNetwork.part("train: a second call goes on from where the first has ended", points=1)
def _second_call(draw: Draw) -> Iterator[Case]:
    yield second_call_case(lesson(draw, 8, draw.size(), hidden=0), RATE, _seed(draw))


@NeuralNetwork.part("train: one column of targets for each output, whatever labels occur", points=1)
def _columns(draw: Draw) -> Iterator[Case]:
    yield full_batch_case(lesson(draw, 6, 4, hidden=2, labels=[0, 2, 0, 2, 2, 0]), RATE, 2, _seed(draw))
    yield full_batch_case(lesson(draw, 5, 3, labels=[1, 1, 1, 1, 1]), RATE, 1, _seed(draw))
