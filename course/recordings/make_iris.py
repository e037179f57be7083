"""Iris runs that are too long for a notebook: the lab's network many times over, and the lecture's.

Writes three files.

iris_splits.csv: the lab's network without biases, 5000 updates of rate 0.1, 20 flowers to test with (lab 6)
    group         "lab's start"        4-2-3 with the lab's own weights, seed 10, on 50 splits
                  "fresh starts"       4-2-3 with new weights for every run, 4 runs on each of 50 splits
                  "five hidden units"  the same with 4-5-3
    split         random_state of the split; the lab's is 4
    start         seed of the generator that the starting weights N(0, 0.5²) come from
    majority      share of the test flowers that belong to the class which is the most frequent there
    printed       what the lab prints for this run: targets 0, 1, 2 in one column, and argmax of that column
    printed_true  the accuracy of that same run
    one_hot       the accuracy of the run with one-hot targets
    mse           mean of (a - y)² of the one-hot run over all entries of the training set, after the last update

iris_confusion.csv: test flowers of all one-hot runs of a group together, by their class and the class predicted
    group, actual, predicted, flowers

iris_starts.csv: the lecture's 4-10-3-1 network with targets 0, 0.5, 1 on all 150 flowers, one start a row: rate 0.1,
    the summed gradient without its factor 2, as the lecture's code updates
    start         seed of the generator that the weights come from, drawn as the lecture draws them
    accuracy_100, accuracy_1000   share of flowers whose output is nearest to their own target, after so many updates
    cost_1000     sum of (a - y)² after 1000 updates

All runs of a group go forward side by side, as one array with a row for each of them; that is many times faster than
one after the other, and each run is what it would be alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.special import expit

from course.progress import progress
from course.recordings import FOLDER

SPLITS = range(50)
STARTS_PER_SPLIT = 4
LAB_SEED = 10
TEST_FLOWERS = 20
UPDATES = 5000
LECTURE_STARTS = range(400)
LECTURE_UPDATES = (100, 1000)
RATE = 0.1


def flowers() -> tuple[np.ndarray, np.ndarray]:
    """All 150 irises: four lengths in cm, shape (150, 4), and class labels, shape (150,)."""
    from sklearn.datasets import load_iris

    X, y = load_iris(return_X_y=True)
    return X, y


def splits(numbers: Iterable[int]) -> list[np.ndarray]:
    """Each split's X_train, X_test, y_train and y_test, a row a split: (s, 130, 4), (s, 20, 4), (s, 130), (s, 20)."""
    from sklearn.model_selection import train_test_split

    parts = [train_test_split(*flowers(), test_size=TEST_FLOWERS, random_state=number) for number in numbers]
    return [np.array(part) for part in zip(*parts, strict=True)]


def outputs(X: np.ndarray, weights: Sequence[np.ndarray]) -> list[np.ndarray]:
    """[X, A1, ..., AL] of sigmoid networks without biases; every array has a row a run."""
    activations = [X]
    for W in weights:
        activations.append(expit(activations[-1] @ W))
    return activations


def update(X: np.ndarray, Y: np.ndarray, weights: list[np.ndarray], rate: float) -> None:
    """One full-batch update of all runs in place, by the gradient of 1/2 sum (a - y)²."""
    activations = outputs(X, weights)
    delta = (activations[-1] - Y) * activations[-1] * (1 - activations[-1])
    for layer in reversed(range(len(weights))):
        A, W = activations[layer], weights[layer]
        passed = (delta @ W.swapaxes(1, 2)) * A * (1 - A) if layer else delta
        weights[layer] = W - rate * (A.swapaxes(1, 2) @ delta)
        delta = passed


def lab_weights(starts: Iterable[int], hidden: int) -> list[np.ndarray]:
    """(W1, W2) as the lab draws them, a row for each start."""
    drawn = []
    for start in starts:
        rng = np.random.default_rng(start)
        drawn.append((rng.normal(scale=0.5, size=(4, hidden)), rng.normal(scale=0.5, size=(hidden, 3))))
    return [np.array(W) for W in zip(*drawn, strict=True)]


def labs_own_weights(count: int) -> list[np.ndarray]:
    """(W1, W2) that `np.random.seed(10)` gives in the lab, `count` times over."""
    rng = np.random.RandomState(LAB_SEED)
    drawn = rng.normal(scale=0.5, size=(4, 2)), rng.normal(scale=0.5, size=(2, 3))
    return [np.tile(W, (count, 1, 1)) for W in drawn]


def lecture_weights(starts: Iterable[int]) -> list[np.ndarray]:
    """(W1, W2, W3) as the lecture draws them, a row for each start: W1 and W2 from -1 to 1, W3 from 0 to 2."""
    drawn = []
    for start in starts:
        rng = np.random.default_rng(start)
        drawn.append((2 * rng.random((4, 10)) - 1, 2 * rng.random((10, 3)) - 1, 2 * rng.random((3, 1))))
    return [np.array(W) for W in zip(*drawn, strict=True)]


def trained(X: np.ndarray, Y: np.ndarray, weights: list[np.ndarray], updates: int) -> list[np.ndarray]:
    """The weights after so many of the lab's updates."""
    weights = list(weights)
    for _ in progress(range(updates), "recording"):
        update(X, Y, weights, RATE / X.shape[1])
    return weights


@dataclass(frozen=True)
class Group:
    """Runs of one kind: for each its split and the seed of its weights, and all their weights."""

    name: str
    splits: Sequence[int]
    starts: Sequence[int]
    weights: list[np.ndarray]


def groups(splits: Sequence[int] = SPLITS) -> list[Group]:
    """The three groups of iris_splits.csv; a run on a given split is the same whatever other splits there are."""
    pairs = [
        (split, STARTS_PER_SPLIT * split + number) for split in splits for number in range(STARTS_PER_SPLIT)
    ]
    repeated, starts = [split for split, _ in pairs], [start for _, start in pairs]
    return [
        Group("lab's start", splits, [LAB_SEED] * len(splits), labs_own_weights(len(splits))),
        Group("fresh starts", repeated, starts, lab_weights(starts, hidden=2)),
        Group("five hidden units", repeated, starts, lab_weights(starts, hidden=5)),
    ]


def group_runs(group: Group, updates: int = UPDATES) -> tuple[list[str], np.ndarray]:
    """(lines of iris_splits.csv, counts of shape (3, 3) by actual and by predicted class)."""
    X_train, X_test, y_train, y_test = splits(group.splits)
    one_hot = np.eye(3)[y_train]
    last = trained(X_train, one_hot, group.weights, updates)
    as_printed = trained(X_train, y_train[:, :, None], group.weights, updates)
    printed = outputs(X_test, as_printed)[-1].argmax(axis=2)
    predicted = outputs(X_test, last)[-1].argmax(axis=2)
    columns = (
        [np.bincount(labels).max() / TEST_FLOWERS for labels in y_test],
        np.mean(printed == 0, axis=1),
        np.mean(printed == y_test, axis=1),
        np.mean(predicted == y_test, axis=1),
    )
    mse = np.mean((outputs(X_train, last)[-1] - one_hot) ** 2, axis=(1, 2))
    lines = [
        ",".join([group.name, f"{split},{start}", *(f"{share:.2f}" for share in shares), f"{error:.6f}"])
        for split, start, error, *shares in zip(group.splits, group.starts, mse, *columns, strict=True)
    ]
    confusion = np.zeros((3, 3), dtype=int)
    np.add.at(confusion, (y_test, predicted), 1)
    return lines, confusion


def start_runs(starts: Iterable[int], updates: Sequence[int] = LECTURE_UPDATES) -> list[str]:
    """The lines of iris_starts.csv for these starts; accuracies after each number in `updates`."""
    starts = list(starts)
    X, labels = flowers()
    X, y = X[None], (labels / 2)[:, None]
    weights = lecture_weights(starts)
    accuracies = []
    for number in progress(range(1, updates[-1] + 1), "recording"):
        update(X, y, weights, RATE)
        if number in updates:
            a = outputs(X, weights)[-1]
            accuracies.append(np.mean(np.rint(2 * a[..., 0]) == labels, axis=1))
    cost = np.sum((a - y) ** 2, axis=(1, 2))
    return [
        ",".join([str(start), *(f"{share:.4f}" for share in shares), f"{last:.4f}"])
        for start, *shares, last in zip(starts, *accuracies, cost, strict=True)
    ]


def write(name: str, head: str, lines: Iterable[str]) -> None:
    (FOLDER / f"{name}.csv").write_text("\n".join([head, *lines]) + "\n", encoding="utf-8")


def main() -> None:
    """Write the three files anew; takes a minute or two."""
    lines, counts = [], []
    for group in groups():
        runs, confusion = group_runs(group)
        lines += runs
        counts += [f"{group.name},{one},{two},{count}" for (one, two), count in np.ndenumerate(confusion)]
    write("iris_splits", "group,split,start,majority,printed,printed_true,one_hot,mse", lines)
    write("iris_confusion", "group,actual,predicted,flowers", counts)
    write("iris_starts", "start,accuracy_100,accuracy_1000,cost_1000", start_runs(LECTURE_STARTS))
