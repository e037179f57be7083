"""Class labels as one-hot rows (chapter 7.4.2)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
from scipy.sparse import coo_array

from course.checking import Case, Draw, Exercise


def _one_hot(labels: Any, n_classes: int) -> np.ndarray:
    """A sparse matrix with one entry a row, written out."""
    columns = np.asarray(labels, dtype=int)
    ones = np.ones(len(columns))
    return coo_array((ones, (np.arange(len(columns)), columns)), shape=(len(columns), n_classes)).toarray()


def _exactly(labels: Any, n_classes: int) -> Case:
    """Zeros and ones are exact: an entry near 1 is not one."""
    return Case((labels, n_classes), rtol=0.0, atol=0.0)


one_hot = Exercise("one_hot", call="one_hot(labels, n_classes)", oracle=_one_hot)


@one_hot.part("an array of labels", points=1)
def _label_arrays(draw: Draw) -> Iterator[Case]:
    k, m = sorted(draw.sizes(2))
    yield _exactly(np.array([2, 0, 1, 1]), 3)
    yield _exactly(np.array([0, 1, 2, 0]), 3)
    yield _exactly(draw.labels(m + 1, k), k)
    yield _exactly(draw.labels(m + k, k + 1).astype(np.int32), k + 1)


@one_hot.part("classes that do not occur", points=0.5)
def _rare_labels(draw: Draw) -> Iterator[Case]:
    k = draw.size() + 3
    yield _exactly(np.array([3, 1, 3]), 5)
    yield _exactly(np.array([0, 3, 0]), 5)
    yield _exactly(draw.labels(k + 2, k - 2) + 1, k)
    yield _exactly(np.array([k - 2]), k)


@one_hot.part("a list of labels", points=0.5)
def _label_lists(draw: Draw) -> Iterator[Case]:
    k, m = sorted(draw.sizes(2))
    yield _exactly([1, 0, 2, 1], 3)
    yield _exactly([2, 1, 0, 0], 3)
    yield _exactly(draw.labels(m + 1, k).tolist(), k)


def _labels_like(formula: Callable[[np.ndarray, int], Any]) -> Callable[[Any, int], Any]:
    return lambda labels, n_classes: formula(np.asarray(labels, dtype=int), n_classes)


one_hot.misconception(
    "transposed", hint="Rows are examples: this has one row per class and one column per example."
)(_labels_like(lambda labels, k: _one_hot(labels, k).T))
one_hot.misconception(
    "labels counted from 1",
    hint="Every 1 stands one column too far to the left: labels count from 0, and label 0 belongs to the first column.",
)(_labels_like(lambda labels, k: _one_hot((labels - 1) % k, k)))
one_hot.misconception(
    "ones and zeros swapped",
    hint="Ones and zeros are swapped: one entry of each row is hot, the others are 0.",
)(_labels_like(lambda labels, k: 1 - _one_hot(labels, k)))
one_hot.misconception(
    "n_classes not used",
    hint="The number of columns comes from the largest label here. It is n_classes, even if the last classes happen not to occur.",
)(_labels_like(lambda labels, _: _one_hot(labels, int(labels.max()) + 1)))
one_hot.misconception(
    "only classes that occur",
    hint="Columns are given only to classes that occur, so a label can land in the wrong column. Column number and label must be the same.",
)(_labels_like(lambda labels, _: (labels[:, None] == np.unique(labels)).astype(float)))
one_hot.misconception(
    "labels as they are",
    hint="These are the labels themselves, as numbers. Each must become a row of n_classes entries.",
)(_labels_like(lambda labels, _: labels.astype(float)))
one_hot.misconception(
    "labels as a column",
    hint="This is a column of labels. Each label must become a row of n_classes entries with a single 1.",
)(_labels_like(lambda labels, _: labels.astype(float)[:, None]))
one_hot.misconception(
    "the label in place of 1",
    hint="The entry that is hot holds the label itself. It should hold a 1 whatever the label is.",
)(_labels_like(lambda labels, k: _one_hot(labels, k) * labels[:, None]))
one_hot.misconception(
    "a mask in place of numbers",
    hint="A mask of True and False is not yet an array of numbers: turn it into floats.",
)(_labels_like(lambda labels, k: _one_hot(labels, k) == 1))
one_hot.misconception(
    "columns marked for every row",
    hint="Every row has the same columns marked, those of all labels. Each row needs a single 1 of its own: pair each row "
    "number with its label. (A list of rows written as [row] * m is the same row m times.)",
)(_labels_like(lambda labels, k: np.ones((len(labels), 1)) * (np.isin(np.arange(k), labels))))
