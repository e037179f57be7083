"""The sweeps of notebook 08: more sizes, rates, iterations, seeds and splits than a lesson has time for.

experiments_hidden      hidden units, rate 0.1, 5000 iterations, 20 seeds, the lab's split
experiments_rates       learning rates, 4 hidden units, 2000 iterations, 20 seeds
experiments_iterations  iterations, 4 hidden units, rate 0.1, 20 seeds
experiments_budget      learning rates and iterations together, 4 hidden units, 10 seeds
experiments_splits      2, 4 and 8 hidden units on 40 other splits of the same size, 5 seeds each
experiments_digits      a network with one hidden layer on the 8 by 8 digits, by hidden units, 10 seeds
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable

import numpy as np
import pandas as pd
from sklearn.datasets import load_iris
from sklearn.model_selection import train_test_split

from course.data import Split, digits
from course.exercises.experiments.runs import experiment
from course.exercises.networks import Network, updated
from course.recordings import FOLDER

HIDDEN = (1, 2, 3, 4, 6, 8, 12, 16, 24, 32)
RATES = (0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0, 30.0)
ITERATIONS = (10, 30, 100, 300, 1000, 3000, 10_000, 30_000)
BUDGET_RATES = (0.01, 0.03, 0.1, 0.3, 1.0, 3.0)
BUDGET_ITERATIONS = (100, 300, 1000, 3000)
SEEDS = range(20)

SPLITS = range(40)
SPLIT_SIZES = (2, 4, 8)

DIGIT_SIZES = (2, 4, 8, 16, 32, 64)
DIGIT_SEEDS = range(10)
DIGIT_RATE, DIGIT_BATCH, DIGIT_EPOCHS = 2.0, 32, 40


def hidden(sizes: Iterable[int] = HIDDEN, seeds: Iterable[int] = SEEDS) -> pd.DataFrame:
    """Columns as `run_experiment` gives them."""
    return experiment(sizes, [0.1], 5000, seeds)


def rates(values: Iterable[float] = RATES, seeds: Iterable[int] = SEEDS) -> pd.DataFrame:
    """Columns as `run_experiment` gives them."""
    return experiment([4], values, 2000, seeds)


def iterations(counts: Iterable[int] = ITERATIONS, seeds: Iterable[int] = SEEDS) -> pd.DataFrame:
    """Columns as `run_experiment` gives them; each count is a run from the start."""
    seeds = list(seeds)
    return pd.concat([experiment([4], [0.1], count, seeds) for count in counts], ignore_index=True)


def budget(counts: Iterable[int] = BUDGET_ITERATIONS, seeds: Iterable[int] = range(10)) -> pd.DataFrame:
    """Columns as `run_experiment` gives them."""
    seeds = list(seeds)
    return pd.concat([experiment([4], BUDGET_RATES, count, seeds) for count in counts], ignore_index=True)


def splits(
    numbers: Iterable[int] = SPLITS, sizes: Iterable[int] = SPLIT_SIZES, seeds: Iterable[int] = range(5)
) -> pd.DataFrame:
    """As `run_experiment`, with a column `split`: the random_state with which 20 test rows were drawn."""
    sizes, seeds = list(sizes), list(seeds)
    tables = [
        experiment(sizes, [0.1], 5000, seeds, data=iris_split(number)).assign(split=number)
        for number in numbers
    ]
    return pd.concat(tables, ignore_index=True)


def iris_split(number: int) -> Split:
    """130 and 20 irises, drawn with this random_state; the lab's is number 4."""
    X, y = load_iris(return_X_y=True)
    X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=20, random_state=number)
    return Split(X_train, X_test, y_train, y_test, f"iris, split {number}")


def digit_runs(sizes: Iterable[int] = DIGIT_SIZES, seeds: Iterable[int] = DIGIT_SEEDS) -> pd.DataFrame:
    """A row a run: hidden, seed, train_accuracy and test_accuracy after the last epoch."""
    data = digits()
    rows = []
    for size, seed in itertools.product(sizes, seeds):
        train_accuracy, test_accuracy = _digit_run(data, size, seed)
        rows.append((size, seed, train_accuracy, test_accuracy))
    return pd.DataFrame(rows, columns=["hidden", "seed", "train_accuracy", "test_accuracy"])


def _digit_run(data: Split, size: int, seed: int) -> tuple[float, float]:
    network, rng, Y = Network(), np.random.default_rng(seed), np.eye(10)[data.y_train]
    parameters = [
        (rng.normal(scale=n_in**-0.5, size=(n_in, n_out)), np.zeros(n_out))
        for n_in, n_out in ((data.X_train.shape[1], size), (size, 10))
    ]
    for _ in range(DIGIT_EPOCHS):
        order = rng.permutation(len(Y))
        for first in range(0, len(order), DIGIT_BATCH):
            rows = order[first : first + DIGIT_BATCH]
            gradients = network.gradients(data.X_train[rows], Y[rows], parameters)
            parameters = updated(parameters, gradients, DIGIT_RATE)

    def share(X: np.ndarray, y: np.ndarray) -> float:
        return float(np.mean(network.forward(X, parameters)[-1].argmax(axis=1) == y))

    return share(data.X_train, data.y_train), share(data.X_test, data.y_test)


RECORDINGS: dict[str, Callable[[], pd.DataFrame]] = {
    "experiments_hidden": hidden,
    "experiments_rates": rates,
    "experiments_iterations": iterations,
    "experiments_budget": budget,
    "experiments_splits": splits,
    "experiments_digits": digit_runs,
}


def main() -> None:
    """Writes all files; about four minutes."""
    for name, make in RECORDINGS.items():
        make().to_csv(FOLDER / f"{name}.csv", index=False, float_format="%.10g")


if __name__ == "__main__":
    main()
