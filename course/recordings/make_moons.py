"""Training on the two moons, from many starts: 2-25-50-25-2, sigmoid everywhere (chapter 7.9).

Writes moons.csv, a row for every tenth epoch of each run, as the chapter prints them, and for the last one:

    run       "as printed"    the chapter's code: one example an update, rate 0.01, biases never updated
              "biases"        the same with biases updated
              "rate 0.1"      one example an update, biases updated, rate 0.1
              "mini-batches"  the training of notebook 06, with the course's own classes
    seed      of the generator that the starting weights come from
    epoch     epochs are counted from 0, as in the chapter: epoch 0 is recorded after 1400 examples
    mse       mean of (a - y)² over all entries of the training set
    accuracy  share of right labels in the test set

In the runs with one example an update the order of the examples never changes, as in the chapter. They go forward side by
side, as one array with a row for each of them; that is many times faster than one after the other, and each run is what
it would be alone.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator

import numpy as np
from scipy.special import expit

from course.data import moons
from course.exercises.moons_network.right import Layer, NeuralNetwork
from course.progress import progress
from course.recordings import FOLDER

SIZES = (2, 25, 50, 25, 2)
SEEDS = range(10)
EPOCHS = 1000
EVERY = 10
RUNS = {"as printed": (0.01, 0.0), "biases": (0.01, 0.01), "rate 0.1": (0.1, 0.1)}
"""By name: the learning rates of the weights and of the biases."""

MINI_BATCHES = "mini-batches"
MINI_BATCH_SEEDS = range(20)
BATCH_SIZE, RATE, GOAL, SETTLING, SETTLING_RATE, MOST = 64, 4.0, 0.0245, 10, 0.1, 700
"""As in notebook 06: rate 4 until the training MSE is below the goal, then some epochs at a small rate."""

Parameters = list[tuple[np.ndarray, np.ndarray]]
"""One (W, b) a layer: W of shape (runs, n_in, n_out), b of shape (runs, 1, n_out)."""


def starting_parameters(seeds: range = SEEDS) -> Parameters:
    """As the chapter's layers draw them: weights N(0, 1/n_out), biases from 0 to 0.1; a row for each seed."""
    drawn = []
    for seed in seeds:
        rng = np.random.default_rng(seed)
        drawn.append(
            [
                (rng.normal(size=(n_in, n_out)) * np.sqrt(1 / n_out), rng.random((1, n_out)) * 0.1)
                for n_in, n_out in itertools.pairwise(SIZES)
            ]
        )
    return [
        (np.array(W), np.array(b))
        for W, b in (zip(*layer, strict=True) for layer in zip(*drawn, strict=True))
    ]


def one_epoch(X: np.ndarray, Y: np.ndarray, parameters: Parameters, rates: np.ndarray) -> None:
    """One update an example, in the order of the rows, of all runs in place.

    X, Y   shapes (m, n_in) and (m, n_out)
    rates  shape (2, runs, 1, 1): of the weights and of the biases
    """
    for x, y in zip(X, Y, strict=True):
        outputs = [np.broadcast_to(x, (len(rates[0]), 1, len(x)))]
        for W, b in parameters:
            outputs.append(expit(outputs[-1] @ W + b))
        delta = (outputs[-1] - y) * outputs[-1] * (1 - outputs[-1])
        for layer in reversed(range(len(parameters))):
            (W, b), A = parameters[layer], outputs[layer]
            passed = (delta @ W.swapaxes(1, 2)) * A * (1 - A) if layer else None
            W -= rates[0] * (A.swapaxes(1, 2) * delta)
            b -= rates[1] * delta
            delta = passed


def scores(parameters: Parameters) -> tuple[np.ndarray, np.ndarray]:
    """(mse on the training set, accuracy on the test set), one entry a run."""
    data = moons()

    def outputs(X: np.ndarray) -> np.ndarray:
        for W, b in parameters:
            X = expit(X @ W + b)
        return X

    mse = np.mean((outputs(data.X_train) - np.eye(2)[data.y_train]) ** 2, axis=(1, 2))
    return mse, np.mean(outputs(data.X_test).argmax(axis=2) == data.y_test, axis=1)


def one_example_rows(epochs: int = EPOCHS) -> Iterator[str]:
    """Lines of the runs with one example an update, epoch by epoch."""
    data = moons()
    start = starting_parameters()
    parameters = [(np.tile(W, (len(RUNS), 1, 1)), np.tile(b, (len(RUNS), 1, 1))) for W, b in start]
    rates = np.repeat(np.array(list(RUNS.values())).T, len(SEEDS), axis=1)[:, :, None, None]
    for epoch in progress(range(epochs), "one example an update"):
        one_epoch(data.X_train, np.eye(2)[data.y_train], parameters, rates)
        if epoch % EVERY == 0:
            each = zip([(run, seed) for run in RUNS for seed in SEEDS], *scores(parameters), strict=True)
            for (run, seed), mse, accuracy in each:
                yield line(run, seed, epoch, mse, accuracy)


def mini_batch_rows(seeds: Iterable[int] = MINI_BATCH_SEEDS) -> Iterator[str]:
    """Lines of the mini-batch runs, start by start."""
    for seed in progress(seeds, MINI_BATCHES):
        history = mini_batch_history(seed)
        last = len(history["mse"]) - 1
        for epoch, (mse, accuracy) in enumerate(zip(*history.values(), strict=True)):
            if epoch % EVERY == 0 or epoch == last:
                yield line(MINI_BATCHES, seed, epoch, mse, accuracy)


def mini_batch_history(seed: int) -> dict[str, list[float]]:
    """{"mse": [...], "accuracy": [...]} of one start, a value an epoch."""
    data, rng, network = moons(), np.random.default_rng(seed), NeuralNetwork()
    for n_in, n_out in itertools.pairwise(SIZES):
        network.add_layer(Layer(n_in, n_out, "sigmoid", rng=rng))
    history: dict[str, list[float]] = {"mse": [], "accuracy": []}

    def train(rate: float, epochs: int) -> None:
        new = network.train(
            data.X_train, data.y_train, rate, epochs, BATCH_SIZE, rng, data.X_test, data.y_test
        )
        for name, values in new.items():
            history[name] += values

    while len(history["mse"]) < MOST and min(history["mse"], default=1.0) >= GOAL:
        train(RATE, 1)
    train(SETTLING_RATE, SETTLING)
    return history


def line(run: str, seed: int, epoch: int, mse: float, accuracy: float) -> str:
    return f"{run},{seed},{epoch},{mse:.6f},{accuracy:.4f}"


def main() -> None:
    """Write moons.csv anew; takes some minutes."""
    names = [*RUNS, MINI_BATCHES]

    def place(row: str) -> tuple[int, int, int]:
        run, seed, epoch, *_ = row.split(",")
        return names.index(run), int(seed), int(epoch)

    rows = sorted([*one_example_rows(), *mini_batch_rows()], key=place)
    (FOLDER / "moons.csv").write_text(
        "\n".join(["run,seed,epoch,mse,accuracy", *rows]) + "\n", encoding="utf-8"
    )
