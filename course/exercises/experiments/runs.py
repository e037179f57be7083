"""Runs of the lab's 4-h-3 network on iris (lab 6 and 7), each from a seed of its own, and the table of many of them."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Iterable

import numpy as np
import pandas as pd

from course.data import Split, iris
from course.exercises.networks import Gradients, Network, updated

COLUMNS = ("hidden", "learning_rate", "iterations", "seed", "train_mse", "test_accuracy")
"""What the table of notebook 08 holds: four settings and two results."""

SETTINGS = COLUMNS[:4]
N_INPUTS, N_CLASSES = 4, 3
SCALE = 0.5

WITHOUT_BIASES = Network(weighted_sum=lambda A, W, b: A @ W, bias=lambda delta: np.zeros(delta.shape[1]))
"""The lab's network has weights only."""


@functools.cache
def lab_split() -> Split:
    """The lab's 130 and 20 irises, read once; nobody here changes them."""
    return iris()


def start(hidden: int, seed: int, scale: float = SCALE) -> Gradients:
    """Starting parameters: W1 of shape (4, hidden) and W2 of shape (hidden, 3) from N(0, scale²); biases stay 0."""
    rng = np.random.default_rng(seed)
    sizes = (N_INPUTS, hidden, N_CLASSES)
    return [(rng.normal(scale=scale, size=shape), np.zeros(shape[1])) for shape in itertools.pairwise(sizes)]


def trained(X: np.ndarray, Y: np.ndarray, parameters: Gradients, rate: float, iterations: int) -> Gradients:
    """The parameters after `iterations` full-batch updates on X of shape (m, 4) and one-hot Y of shape (m, 3)."""
    for _ in range(iterations):
        parameters = updated(parameters, WITHOUT_BIASES.gradients(X, Y, parameters), rate)
    return parameters


def scores(X: np.ndarray, parameters: Gradients) -> np.ndarray:
    """Outputs for the rows of X, shape (m, 3)."""
    return WITHOUT_BIASES.forward(X, parameters)[-1]


def one_hot(labels: np.ndarray) -> np.ndarray:
    """Targets of shape (m, 3) for labels of shape (m,)."""
    return np.eye(N_CLASSES)[labels]


def mean_squared_error(X: np.ndarray, labels: np.ndarray, parameters: Gradients) -> float:
    """Mean of (a - y)² over all rows and outputs."""
    return float(np.mean((scores(X, parameters) - one_hot(labels)) ** 2))


def share_right(X: np.ndarray, labels: np.ndarray, parameters: Gradients) -> float:
    """Share of the rows whose largest output is that of their class."""
    return float(np.mean(scores(X, parameters).argmax(axis=1) == labels))


def run(data: Split, hidden: int, rate: float, iterations: int, seed: int) -> dict[str, float]:
    """One row of the table: the settings, the error on the training rows and the share right of the test rows."""
    parameters = trained(data.X_train, one_hot(data.y_train), start(hidden, seed), rate, iterations)
    return {
        "hidden": hidden,
        "learning_rate": rate,
        "iterations": iterations,
        "seed": seed,
        "train_mse": mean_squared_error(data.X_train, data.y_train, parameters),
        "test_accuracy": share_right(data.X_test, data.y_test, parameters),
    }


def experiment(
    hidden_sizes: Iterable[int],
    learning_rates: Iterable[float],
    iterations: int,
    seeds: Iterable[int],
    data: Split | None = None,
) -> pd.DataFrame:
    """A row for every combination of size, rate and seed; on the lab's split unless `data` says otherwise."""
    data = data or lab_split()
    combinations = itertools.product(hidden_sizes, learning_rates, seeds)
    rows = [run(data, hidden, rate, iterations, seed) for hidden, rate, seed in combinations]
    return pd.DataFrame(rows, columns=list(COLUMNS))
