"""How long the two moons take: mini-batches, one example an update, and scikit-learn's network of the same shape."""

from __future__ import annotations

import os
import statistics
import time
import warnings
from itertools import pairwise
from typing import Any

import numpy as np

from course.data import moons
from course.proof.stage import stage
from course.recordings.make_moons import BATCH_SIZE, GOAL, MOST, RATE, SETTLING, SETTLING_RATE, SIZES

STARTS = range(10)
CHAPTER_EPOCHS = 1000
EPOCHS_TIMED = 3
SCIKIT_EPOCHS = 100


def new_network(answers: dict[str, Any], rng: np.random.Generator) -> Any:
    """The chapter's network, of the classes that notebook 06 gives as solutions."""
    network = answers["NeuralNetwork"]()
    for n_inputs, n_units in pairwise(SIZES):
        network.add_layer(answers["Layer"](n_inputs, n_units, "sigmoid", rng=rng))
    return network


def mini_batches(answers: dict[str, Any], seed: int) -> tuple[float, int, float, float]:
    """(seconds, epochs, mse, accuracy) of the notebook's training from one start."""
    data, rng, start = moons(), np.random.default_rng(seed), time.perf_counter()
    network = new_network(answers, rng)

    def train(rate: float, epochs: int) -> Any:
        return network.train(
            data.X_train, data.y_train, rate, epochs, BATCH_SIZE, rng, data.X_test, data.y_test
        )

    epochs, mse = 0, 1.0
    while mse >= GOAL and epochs < MOST:
        mse, epochs = train(RATE, 1)["mse"][-1], epochs + 1
    history = train(SETTLING_RATE, SETTLING)
    return (
        time.perf_counter() - start,
        epochs + SETTLING,
        float(history["mse"][-1]),
        float(history["accuracy"][-1]),
    )


def one_example_epoch(answers: dict[str, Any]) -> float:
    """Seconds of an epoch with one example an update, the median of a few."""
    data, rng, times = moons(), np.random.default_rng(0), []
    network = new_network(answers, rng)
    for _ in range(EPOCHS_TIMED):
        start = time.perf_counter()
        network.train(data.X_train, data.y_train, 0.01, 1, 1, rng)
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def scikit_learn(seed: int) -> tuple[float, float]:
    """(seconds, accuracy) of MLPClassifier with the same hidden layers, as in the notebook."""
    from sklearn.exceptions import ConvergenceWarning
    from sklearn.neural_network import MLPClassifier

    data, start = moons(), time.perf_counter()
    theirs = MLPClassifier(
        SIZES[1:-1],
        activation="logistic",
        learning_rate_init=0.01,
        batch_size=BATCH_SIZE,
        max_iter=SCIKIT_EPOCHS,
        n_iter_no_change=SCIKIT_EPOCHS,
        random_state=seed,
    )
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)
        theirs.fit(data.X_train, data.y_train)
    return time.perf_counter() - start, float(theirs.score(data.X_test, data.y_test))


def main() -> None:
    """Print a line a way of training, with its ratio to the mini-batches."""
    answers = stage("06-moons-network")
    runs = [mini_batches(answers, seed) for seed in STARTS]
    theirs = [scikit_learn(seed) for seed in STARTS[:3]]
    seconds = {
        f"mini-batches of {BATCH_SIZE}, to an MSE below {GOAL}": statistics.median(run[0] for run in runs),
        f"one example an update, {CHAPTER_EPOCHS} epochs*": CHAPTER_EPOCHS * one_example_epoch(answers),
        f"MLPClassifier, Adam, {SCIKIT_EPOCHS} epochs": statistics.median(run[0] for run in theirs),
    }
    first = next(iter(seconds.values()))
    print(f"two moons, 2-25-50-25-2, {os.cpu_count()} cores")
    for name, value in seconds.items():
        print(f"  {name:44}{value:7.1f} s {value / first:7.1f} times the mini-batches")
    print(f"  * extrapolated from {EPOCHS_TIMED} epochs")
    reached = sum(mse < GOAL and accuracy >= 0.973 for _, _, mse, accuracy in runs)
    print(
        f"  {reached} of {len(runs)} starts end below an MSE of {GOAL} with at least 97.3 %: "
        f"{min(run[0] for run in runs):.1f} to {max(run[0] for run in runs):.1f} s, "
        f"{min(run[1] for run in runs)} to {max(run[1] for run in runs)} epochs"
    )
    print(
        f"  accuracy of MLPClassifier: {min(run[1] for run in theirs):.1%} to {max(run[1] for run in theirs):.1%}"
    )
