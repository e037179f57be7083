"""Exercise of notebook 07: the share of rows that are classified rightly (lab 6)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from course.checking import Accepts, Case, Draw, Exercise

Answer = Callable[..., Any]


def _labels(targets: Any, n_classes: int) -> np.ndarray:
    """Class labels, shape (m,), from one-hot rows, from labels, or from a column of labels."""
    array = np.asarray(targets)
    is_one_hot = array.ndim == 2 and array.shape[1] == n_classes > 1
    return array.argmax(axis=1) if is_one_hot else array.reshape(-1)


def _share_that_agrees(scores: Any, targets: Any) -> float:
    scores = np.asarray(scores, dtype=np.float64)
    return float(np.mean(scores.argmax(axis=1) == _labels(targets, scores.shape[1])))


accuracy = Exercise("accuracy", call="accuracy(scores, targets)", oracle=_share_that_agrees)

EXACT = 1e-12


class Rows:
    """Scores of which it is known how many rows are right, as they are built from the classes they point to.

    scores   shape (m, K), of both signs, never a tie
    labels   shape (m,), the right classes; `rights` rows of the scores point to them
    """

    def __init__(self, draw: Draw, m: int, n_classes: int, rights: int) -> None:
        labels = draw.labels(m, n_classes)
        chosen = (labels + draw.integers(1, n_classes, m)) % n_classes
        agreeing = draw.rng.permutation(m)[:rights]
        chosen[agreeing] = labels[agreeing]
        self.scores = draw.normal(m, n_classes)
        self.scores[np.arange(m), chosen] = self.scores.max(axis=1) + draw.uniform(0.1, 0.4, m)
        self.labels, self.n_classes, self.share = labels, n_classes, rights / m

    @property
    def one_hot(self) -> np.ndarray:
        return np.eye(self.n_classes)[self.labels]

    def case(self, targets: Any, scores: Any = None) -> Case:
        scores = self.scores if scores is None else scores
        return Case((scores, targets), expected=self.share, rtol=EXACT, atol=EXACT)


def _drawn(draw: Draw) -> list[Rows]:
    """Several sizes, with two classes and with more, few and many rows right."""
    k, m = sorted(draw.sizes(2))
    return [
        Rows(draw, 2 * m + 1, 3, m),
        Rows(draw, k + m, k, 2),
        Rows(draw, m + 4, 2, m),
        Rows(draw, 3 * m, 4, m + 1),
    ]


def _example() -> Rows:
    rows = Rows(Draw(0), 4, 3, 3)
    rows.scores = np.array([[0.9, 0.2, 0.1], [0.3, 0.4, 0.2], [0.1, 0.3, 0.25], [0.6, 0.7, 0.8]])
    rows.labels = np.array([0, 1, 2, 2])
    return rows


@accuracy.part("one-hot targets", points=1)
def _one_hot_rows(draw: Draw) -> Iterator[Case]:
    for rows in (_example(), *_drawn(draw)):
        yield rows.case(rows.one_hot)
    low = Rows(draw, draw.size() + 5, 3, 4)
    yield low.case(low.one_hot, scores=0.1 * low.scores - 2)
    square = Rows(draw, 4, 4, 3)
    yield square.case(square.one_hot.astype(int))
    for rights in (0, 1):
        single = Rows(draw, 1, 3, rights)
        yield single.case(single.one_hot)
    yield _tied(draw)


def _tied(draw: Draw) -> Case:
    """Scores that are all the same point to one class, whichever; so not every row can be right."""
    labels = np.repeat([0, 1, 2], [1, 2, 4 + draw.size()])
    shares = np.bincount(labels) / len(labels)
    wanted = Accepts(
        "the share of one class, as every row points to the same one",
        lambda value: isinstance(value, float) and bool(np.isclose(shares, value, atol=EXACT).any()),
    )
    return Case((np.full((len(labels), 3), 0.5), np.eye(3)[labels]), expected=wanted)


@accuracy.part("labels, one for each row", points=1)
def _label_rows(draw: Draw) -> Iterator[Case]:
    for rows in (_example(), *_drawn(draw)):
        yield rows.case(rows.labels)
    square = Rows(draw, 3, 3, 2)
    yield square.case(square.labels.astype(np.int32))
    single = Rows(draw, 1, 4, 1)
    yield single.case(single.labels)


@accuracy.part("labels in a column, never compared with a row", points=0.5)
def _label_columns(draw: Draw) -> Iterator[Case]:
    """Refusing a column with a ValueError is no wrong answer."""

    def share_or_refusal(share: float) -> Answer:
        def use(answer: Answer, *args: Any) -> Any:
            try:
                return answer(*args)
            except ValueError:
                return share

        return use

    for rows in (_example(), *_drawn(draw), Rows(draw, 1, 3, 0)):
        args = rows.scores, rows.labels[:, None]
        yield Case(
            args, expected=rows.share, use=share_or_refusal(rows.share), rtol=EXACT, shown=_shown(*args)
        )


def _shown(scores: np.ndarray, column: np.ndarray) -> str:
    return f"accuracy(scores of shape {scores.shape}, labels of shape {column.shape})"


@accuracy.part("lists", points=0.5)
def _lists(draw: Draw) -> Iterator[Case]:
    for rows in (_example(), *_drawn(draw)):
        yield rows.case(rows.labels.tolist(), scores=np.round(rows.scores, 3).tolist())
        yield rows.case(rows.one_hot.tolist())


def _wrong(name: str, hint: str) -> Callable[[Answer], Answer]:
    """Declares a misconception of (scores, labels), both arrays; labels are read rightly whatever the targets are."""

    def declare(formula: Answer) -> Answer:
        def answer(scores: Any, targets: Any) -> Any:
            scores = np.asarray(scores, dtype=np.float64)
            return formula(scores, _labels(targets, scores.shape[1]))

        return accuracy.misconception(name, hint)(answer)

    return declare


_wrong(
    "wrong rows counted",
    "This is the share of rows in which the two differ. Accuracy counts the rows in which they agree.",
)(lambda scores, labels: np.mean(scores.argmax(axis=1) != labels))
_wrong(
    "a count in place of a share",
    "This is the number of right rows. A share is that number divided by the number of rows, between 0 and 1.",
)(lambda scores, labels: np.sum(scores.argmax(axis=1) == labels))
_wrong(
    "whole-number division",
    "Only 0 and 1 ever come out: `//` throws the fraction away.",
)(lambda scores, labels: np.sum(scores.argmax(axis=1) == labels) // len(labels))
_wrong(
    "per cent",
    "This is 100 times too large: a share lies between 0 and 1.",
)(lambda scores, labels: 100 * np.mean(scores.argmax(axis=1) == labels))
_wrong(
    "smallest score taken",
    "The class with the smallest score is taken. The class predicted is the one with the largest.",
)(lambda scores, labels: np.mean(scores.argmin(axis=1) == labels))
_wrong(
    "classes counted from 1",
    "The class predicted is one too high. argmax counts from 0, and so do the labels.",
)(lambda scores, labels: np.mean(scores.argmax(axis=1) + 1 == labels))
_wrong(
    "a score must pass one half",
    "A row counts as right here only if its scores round to the one-hot row. What matters is which score is the largest, "
    "not whether it passes 0.5.",
)(lambda scores, labels: np.mean(((scores > 0.5) == np.eye(scores.shape[1])[labels]).all(axis=1)))
_wrong(
    "entries compared",
    "Single entries are compared here, K in each row, and most of them are 0 in both. Count rows: one class predicted, "
    "one class right.",
)(lambda scores, labels: np.mean((scores > 0.5) == np.eye(scores.shape[1])[labels]))
_wrong(
    "argmax down the columns",
    "argmax runs down the columns here, over the examples. Rows are examples: for each row, look along it for the largest "
    "score.",
)(lambda scores, labels: np.mean(scores.argmax(axis=0) == np.eye(scores.shape[1])[labels].argmax(axis=0)))
_wrong(
    "argmax over the whole array",
    "One argmax is taken over the whole array. Each row has its own largest score.",
)(lambda scores, labels: float(scores.argmax() == np.eye(scores.shape[1])[labels].argmax()))
_wrong(
    "every row against every other",
    "Each row's prediction is compared with the labels of all rows: (m,) against (m, 1) gives an (m, m) table, and its mean "
    "is taken. Bring both to the same shape first.",
)(lambda scores, labels: np.mean(scores.argmax(axis=1) == labels[:, None]))


@accuracy.misconception(
    "a tie counts as right",
    hint="Where several scores of a row are equally large, the row is counted as right if the right class is among them. Then a "
    "network that gives all classes the same score would be perfect. A row predicts one class.",
)
def _ties_are_right(scores: Any, targets: Any) -> Any:
    scores = np.asarray(scores, dtype=np.float64)
    labels = _labels(targets, scores.shape[1])
    return np.mean(scores[np.arange(len(scores)), labels] == scores.max(axis=1))


@accuracy.misconception(
    "argmax of a column of labels",
    hint="The labels go through argmax as if they were scores. In a column each row has a single entry, so its argmax is 0: this "
    "is the share of rows predicted as class 0, as in the lab. Labels are classes already.",
)
def _labs_accuracy(scores: Any, targets: Any) -> Any:
    targets = np.asarray(targets)
    labels = targets.argmax(axis=1) if targets.ndim == 2 else targets
    return np.mean(np.argmax(scores, axis=1) == labels)


@accuracy.misconception(
    "argmax of the labels, whatever they are",
    hint="argmax is taken of the targets in every case, as in the lab. Only one-hot rows have the class as the place of their "
    "largest entry. Labels are classes already, and in a column the argmax of every row is 0.",
)
def _argmax_always(scores: Any, targets: Any) -> Any:
    return np.mean(np.argmax(scores, axis=1) == np.argmax(targets, axis=1))


@accuracy.misconception(
    "one-hot rows not read",
    hint="Targets are compared as they are. One-hot rows have to be turned into classes first: the class is the place of the 1.",
)
def _labels_only(scores: Any, targets: Any) -> Any:
    return np.mean(np.argmax(scores, axis=1) == np.ravel(targets))


@accuracy.misconception(
    "a row against a column",
    hint="Labels in a column have shape (m, 1) and predictions (m,). Compared, they are stretched to (m, m), and the mean of that "
    "table is no accuracy. Bring both to the same shape first.",
)
def _broadcast_column(scores: Any, targets: Any) -> Any:
    scores, targets = np.asarray(scores, dtype=np.float64), np.asarray(targets)
    is_one_hot = targets.shape == scores.shape
    return np.mean(scores.argmax(axis=1) == (targets.argmax(axis=1) if is_one_hot else targets))


@accuracy.misconception(
    "arrays only",
    hint="Arrays work, lists do not: a list has no `.argmax` and no `.shape`. NumPy's functions, such as `np.argmax`, take both; "
    "`np.asarray` makes an array of either.",
)
def _arrays_only(scores: Any, targets: Any) -> Any:
    return _share_that_agrees(scores, targets) if scores.ndim and targets.ndim else 0.0
