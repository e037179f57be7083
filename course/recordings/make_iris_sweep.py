"""The map behind the explorer of notebook 07: hidden units by learning rate, ten seeds in each cell.

A seed draws the split (130 flowers to train with, 20 to test with) and the first weights, N(0, 0.5²), of the lab's
4-h-3 network without biases; 5000 full-batch updates, as in the lab with the gradient of J.

iris_sweep.csv: one run a row
    hidden, learning_rate, seed
    test_accuracy   after the last update
    c00 ... c22     test flowers by their class (first figure) and the class predicted (second figure)

iris_sweep_curves.csv: mean, lowest and highest over the seeds of a cell
    hidden, learning_rate, update
    mse, accuracy, worst, best   mean (a - y)² on the training set; accuracy on the test set
"""

from __future__ import annotations

import numpy as np

from course.progress import progress
from course.recordings import FOLDER
from course.recordings.make_iris import lab_weights, outputs, splits, update

HIDDEN = (1, 2, 3, 4, 6, 8, 12)
RATES = (0.01, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0)
SEEDS = range(10)
UPDATES = 5000
SHOWN = (0, 20, 50, 100, 200, 300, 500, 750, 1000, 1500, 2000, 2500, 3000, 3500, 4000, 4500, 5000)
"""The updates after which the curves have a point."""

RUN_HEAD = "hidden,learning_rate,seed,test_accuracy," + ",".join(
    f"c{a}{b}" for a in range(3) for b in range(3)
)
CURVE_HEAD = "hidden,learning_rate,update,mse,accuracy,worst,best"


def cells(hidden: int, updates: int = UPDATES) -> tuple[list[str], list[str]]:
    """(lines of iris_sweep.csv, lines of iris_sweep_curves.csv) for one number of hidden units and all rates."""
    repeated = [seed for _ in RATES for seed in SEEDS]
    X_train, X_test, y_train, y_test = splits(repeated)
    one_hot = np.eye(3)[y_train]
    weights = lab_weights(repeated, hidden)
    rates = np.repeat(RATES, len(SEEDS))[:, None, None] / X_train.shape[1]
    curves = []
    for number in progress(range(updates + 1), f"{hidden} hidden units"):
        if number in SHOWN:
            errors = np.mean((outputs(X_train, weights)[-1] - one_hot) ** 2, axis=(1, 2))
            predicted = outputs(X_test, weights)[-1].argmax(axis=2)
            curves.append((number, errors, np.mean(predicted == y_test, axis=1)))
        if number < updates:
            update(X_train, one_hot, weights, rates)
    return _run_lines(hidden, repeated, predicted, y_test), _curve_lines(hidden, curves)


def _run_lines(hidden: int, seeds: list[int], predicted: np.ndarray, actual: np.ndarray) -> list[str]:
    lines = []
    for number, seed in enumerate(seeds):
        counts = np.zeros((3, 3), dtype=int)
        np.add.at(counts, (actual[number], predicted[number]), 1)
        share = np.mean(actual[number] == predicted[number])
        rate = RATES[number // len(SEEDS)]
        lines.append(f"{hidden},{rate:g},{seed},{share:.2f}," + ",".join(map(str, counts.ravel())))
    return lines


def _curve_lines(hidden: int, curves: list[tuple[int, np.ndarray, np.ndarray]]) -> list[str]:
    lines = []
    for place, rate in enumerate(RATES):
        mine = slice(place * len(SEEDS), (place + 1) * len(SEEDS))
        for number, errors, shares in curves:
            worst, best = shares[mine].min(), shares[mine].max()
            lines.append(
                f"{hidden},{rate:g},{number},{errors[mine].mean():.5f},{shares[mine].mean():.4f},{worst:.2f},{best:.2f}"
            )
    return lines


def main() -> None:
    """Writes both files; about a minute."""
    every = [cells(hidden) for hidden in HIDDEN]
    for name, head, place in (("iris_sweep", RUN_HEAD, 0), ("iris_sweep_curves", CURVE_HEAD, 1)):
        lines = [line for parts in every for line in parts[place]]
        (FOLDER / f"{name}.csv").write_text("\n".join([head, *lines]) + "\n", encoding="utf-8")
