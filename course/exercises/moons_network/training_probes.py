"""How `train` is looked at: beside the answer's own updates, so that a slip elsewhere costs no points here.

Every order in which the examples may come is a right one. Where the order matters, there are so few examples that
the outcome of each order can be worked out; where it does not, one batch holds them all.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from course.checking import Case, Draw
from course.checking.values import as_array, entry, plain
from course.exercises.moons_network.network_probes import (
    Activations,
    Array,
    Make,
    Parameters,
    build,
    drawn,
    parameters_of,
    same,
    same_parameters,
    says,
)
from course.exercises.networks import RIGHT

Batch = tuple[tuple[int, ...], tuple[int, ...], float]
"""The rows of X and the rows of Y of one update, and the factor of its learning rate."""


@dataclass(frozen=True, eq=False)
class Lesson:
    """A small network and labelled examples to train it with.

    X           shape (m, n_in)
    y           shape (m,), class labels
    parameters  one (W, b) a layer
    """

    X: Array
    y: Array
    parameters: Parameters

    @property
    def activations(self) -> Activations:
        return ("sigmoid",) * len(self.parameters)

    @property
    def targets(self) -> Array:
        return np.eye(len(self.parameters[-1][1]))[self.y]

    @property
    def in_words(self) -> str:
        return f"{len(self.X)} rows, {len(self.parameters[-1][1])} outputs"

    def build(self, make: Make, make_layer: Make) -> Any:
        return build(make, make_layer, self.parameters, self.activations)

    def train(self, network: Any, rate: float, epochs: int, batch_size: int, seed: int, *test: Any) -> Any:
        """On copies: whether the caller's arrays are left alone is looked at by itself."""
        rng = np.random.default_rng(seed)
        return network.train(self.X.copy(), self.y.copy(), rate, epochs, batch_size, rng, *test)

    def updates(self, network: Any, rate: float, batches: Iterable[Batch]) -> Parameters:
        """Where the network's own updates with these batches lead."""
        for rows, labels, factor in batches:
            network.backpropagation(self.X[list(rows)], self.targets[list(labels)], rate * factor)
        return parameters_of(network)


def lesson(draw: Draw, m: int, n_out: int, hidden: int = 1, labels: Sequence[int] | None = None) -> Lesson:
    """A network with 0 to 2 hidden layers; every class occurs in the labels, as far as m allows."""
    widths = [size for size in draw.sizes(4) if size != n_out][: hidden + 1]
    problem = drawn(draw, (*widths, n_out), m=m)
    y = draw.labels(m, n_out) if labels is None else np.array(labels)
    return Lesson(problem.X, y, problem.parameters)


# Where training leads

FULL_BATCH = "where one update with all rows in each epoch leads"


def full_batch_case(given: Lesson, rate: float, epochs: int, seed: int) -> Case:
    """One batch holds all rows, so that their order plays no part."""
    m = len(given.X)

    def use(make: Make, make_layer: Make) -> str:
        network = given.build(make, make_layer)
        given.train(network, rate, epochs, m, seed)
        found, rows = parameters_of(network), tuple(range(m))
        if same_parameters(found, given.parameters):
            return "where it was: nothing has moved"
        for count in (epochs, 1):
            twin = given.build(make, make_layer)
            if same_parameters(found, given.updates(twin, rate, [(rows, rows, 1.0)] * count)):
                return FULL_BATCH if count == epochs else f"where {count} update leads, not {epochs}"
        return "somewhere else"

    shown = f"train with batch_size {m}, {_epochs_in_words(epochs)}, {given.in_words}: the network ends"
    return Case((), says(FULL_BATCH), use=use, shown=shown)


def batches(order: Sequence[int], batch_size: int) -> list[Batch]:
    """The batches of one epoch; the last one may be short."""
    parts = [tuple(order[start : start + batch_size]) for start in range(0, len(order), batch_size)]
    return [(part, part, 1.0) for part in parts]


SHORT_LAST = "where batches of {} lead, a short last one included"


def mini_batch_case(given: Lesson, rate: float, batch_size: int, seed: int) -> Case:
    """One epoch with few examples: the outcome must be that of one of their orders."""
    wanted = SHORT_LAST.format(batch_size)

    def use(make: Make, make_layer: Make) -> str:
        network = given.build(make, make_layer)
        given.train(network, rate, 1, batch_size, seed)
        found = parameters_of(network)
        for words, epochs in _epochs(len(given.X), batch_size):
            for epoch in epochs:
                if same_parameters(found, given.updates(given.build(make, make_layer), rate, epoch)):
                    return words or wanted
        return "where no order of the rows leads"

    shown = f"train for 1 epoch with batch_size {batch_size}, {given.in_words}: the network ends"
    return Case((), says(wanted), use=use, shown=shown)


def _epochs(m: int, batch_size: int) -> Iterator[tuple[str, list[list[Batch]]]]:
    """What may have happened in an epoch: "" for what is right, else in words; and the updates of each order."""
    orders = list(itertools.permutations(range(m)))
    right = [batches(order, batch_size) for order in orders]
    yield "", _each_once(right)
    yield "where it was: nothing has moved", [[]]
    if m % batch_size:
        yield "where the batches lead without the short last one", _each_once(epoch[:-1] for epoch in right)
        short = m % batch_size / batch_size
        shrunk = [[*epoch[:-1], (*epoch[-1][:2], short)] for epoch in right]
        yield f"where it leads to divide the short last batch by {batch_size}, too", _each_once(shrunk)
    yield "where a single update with all rows leads", [batches(range(m), m)]
    yield "where one update for each row leads", [batches(order, 1) for order in orders]
    yield (
        "where rows lead that come with the labels of others",
        [
            [
                (rows, labels, 1.0)
                for (rows, _, _), (labels, _, _) in zip(epoch, batches(range(m), batch_size), strict=True)
            ]
            for epoch in right
        ],
    )


def _each_once(epochs: Iterable[list[Batch]]) -> list[list[Batch]]:
    """Rows that change places inside their batch make no difference."""
    in_order = (
        tuple((tuple(sorted(rows)), tuple(sorted(labels)), factor) for rows, labels, factor in epoch)
        for epoch in epochs
    )
    return [list(epoch) for epoch in dict.fromkeys(in_order)]


SHUFFLED = "one seed, one result; other seeds, other results"


def shuffling_case(given: Lesson, rate: float, seeds: Sequence[int]) -> Case:
    """Whether the order comes from rng: batches of one example, so that every order leads elsewhere."""

    def use(make: Make, make_layer: Make) -> str:
        def result(seed: int) -> Parameters:
            network = given.build(make, make_layer)
            given.train(network, rate, 1, 1, seed)
            return parameters_of(network)

        first, again, *others = (result(seed) for seed in (seeds[0], *seeds))
        as_given = given.updates(given.build(make, make_layer), rate, batches(range(len(given.X)), 1))
        if not same_parameters(first, again):
            return "one seed, two results"
        if all(same_parameters(as_given, other) for other in (first, *others)):
            return "the rows always come as they are given, never shuffled"
        if all(same_parameters(first, other) for other in others):
            return "other seeds, always the same result"
        return SHUFFLED

    shown = f"train with batch_size 1 and generators from {len(seeds)} seeds, {given.in_words}"
    return Case((), says(SHUFFLED), use=use, shown=shown)


def arrays_kept_case(given: Lesson, seed: int) -> Case:
    """Whether X and y are what they were; that arguments are left alone is seen by whoever runs the case."""

    def use(make: Make, make_layer: Make, X: Array, y: Array) -> str:
        given.build(make, make_layer).train(X, y, 0.1, 1, 2, np.random.default_rng(seed))
        return "trained"

    return Case((given.X, given.y), says("trained"), use=use, shown="X and y after train")


ON_FROM_THERE = "goes on from where it was"


def second_call_case(given: Lesson, rate: float, seed: int) -> Case:
    """Two calls of one epoch beside one call of two, all rows in one batch."""
    m = len(given.X)

    def use(make: Make, make_layer: Make) -> str:
        once, twice = given.build(make, make_layer), given.build(make, make_layer)
        given.train(once, rate, 2, m, seed)
        given.train(twice, rate, 1, m, seed)
        between = parameters_of(twice)
        history = given.train(twice, rate, 1, m, seed)
        entries = len(np.atleast_1d(as_array(plain(entry(history, "mse")))))  # type: ignore[arg-type]
        if entries != 1:
            return f"hands back {entries} values for the 1 epoch of the second call"
        if same_parameters(parameters_of(twice), parameters_of(once)):
            return ON_FROM_THERE
        anew = same_parameters(parameters_of(twice), between)
        return "starts anew" if anew else "goes somewhere else than one call of 2 epochs"

    return Case(
        (),
        says(ON_FROM_THERE),
        use=use,
        shown=f"train for 1 epoch, then again, {given.in_words}: the second call",
    )


def _epochs_in_words(count: int) -> str:
    return f"{count} epoch{'s' * (count > 1)}"


# What training writes down


def mse(network: Any, X: Array, Y: Array) -> float:
    return float(np.mean((np.asarray(network.feed_forward(X), dtype=np.float64) - Y) ** 2))


AFTER_EACH_EPOCH = "the mean of (a - y)² over the training set after each epoch"


def mse_case(given: Lesson, rate: float, epochs: int, batch_size: int, seed: int, *test: Array) -> Case:
    """history["mse"], beside what the network says itself between calls of one epoch each.

    With several epochs, batch_size holds all rows: then the order of the rows plays no part.
    """

    def use(make: Make, make_layer: Make) -> str:
        network, twin = given.build(make, make_layer), given.build(make, make_layer)
        values, tested = [mse(twin, given.X, given.targets)], []
        for _ in range(epochs - 1):
            given.train(twin, rate, 1, batch_size, seed, *test)
            values.append(mse(twin, given.X, given.targets))
            tested += [mse(twin, *_in_columns(given, *test))] if test else []
        found = entry(given.train(network, rate, epochs, batch_size, seed, *test), "mse")
        values.append(mse(network, given.X, given.targets))
        tested += [mse(network, *_in_columns(given, *test))] if test else []
        others = {"the values before each epoch": values[:-1], "that of the test set": tested}
        return _relation(found, AFTER_EACH_EPOCH, values[1:], others)

    shown = f'history["mse"] of {_epochs_in_words(epochs)} with batch_size {batch_size}, {given.in_words}'
    return Case((), says(AFTER_EACH_EPOCH), use=use, shown=shown + (", with a test set" if test else ""))


def _in_columns(given: Lesson, X: Array, y: Array) -> tuple[Array, Array]:
    return X, np.eye(given.targets.shape[1])[y]


def accuracy_case(given: Lesson, epochs: int, seed: int, *test: Array) -> Case:
    """history["accuracy"]; the learning rate is so small that all predictions stay as they are."""
    wanted = f"the network's accuracy on the {'test' if test else 'training'} set after each epoch"

    def use(make: Make, make_layer: Make) -> str:
        network = given.build(make, make_layer)
        found = entry(given.train(network, 1e-9, epochs, 3, seed, *test), "accuracy")
        trained = [float(network.accuracy(given.X, given.y))] * epochs
        values = [float(network.accuracy(*test))] * epochs if test else trained
        return _relation(found, wanted, values, {"that on the training set": trained})

    shown = f'history["accuracy"] of {_epochs_in_words(epochs)}, {given.in_words}' + (
        ", with a test set" if test else ""
    )
    return Case((), says(wanted), use=use, shown=shown)


def _relation(found: Any, wanted: str, values: list[float], others: dict[str, list[float]]) -> str:
    """What a list of a history holds, in words."""
    got = as_array(plain(found))
    if got is None:
        return "no list of numbers"
    if got.shape != (len(values),):
        kind = (
            "one number"
            if not got.ndim
            else f"an array of shape {got.shape}"
            if got.ndim > 1
            else f"{len(got)} values"
        )
        return f"{kind} for {_epochs_in_words(len(values))}"
    if same(got, values):
        return wanted
    for words, other in others.items():
        if other and same(got, other):
            return words
    ratio = got / np.array(values)
    if np.ptp(ratio) < 1e-6 * abs(ratio[0]):
        return f"{ratio[0]:.3g} times what it should be"
    return f"{got[-1]:.6g} where the network itself gives {values[-1]:.6g}"


def judged_labels(given: Lesson, X: Array, wrong: int) -> Array:
    """Labels for the rows of X of which all but `wrong` are those that the network predicts; it has two outputs."""
    predicted = RIGHT.forward(X, given.parameters)[-1].argmax(axis=1)
    commonest = np.bincount(predicted).argmax()
    labels = predicted.copy()
    places = np.flatnonzero(predicted == commonest)[:wrong]
    labels[places] = 1 - labels[places]
    return labels
