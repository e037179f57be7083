"""Exercise of notebook 07: targets that a sigmoid can reach (the lecture)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from course.checking import Case, Draw, Exercise
from course.exercises.elementwise import DOUBLE_PRECISION

Answer = Callable[..., Any]


def _scaled(labels: Any, n_classes: int) -> Any:
    """Looked up in a table of evenly spaced targets."""
    return np.linspace(0.0, 1.0, n_classes)[np.asarray(labels).astype(int)]


scale_targets = Exercise("scale_targets", call="scale_targets(labels, n_classes)", oracle=_scaled)


@scale_targets.part("classes that all occur", points=1)
def _all_classes(draw: Draw) -> Iterator[Case]:
    k, m = sorted(draw.sizes(2))
    yield Case((np.array([0, 1, 2]), 3))
    yield Case((np.array([2, 0, 1, 1]), 3))
    yield Case((draw.labels(m + k, k + 2), k + 2), rtol=DOUBLE_PRECISION)
    yield Case((np.array([1, 2, 0, 3]), 4), rtol=DOUBLE_PRECISION)
    yield Case((draw.labels(m + 2, 2), 2))
    yield Case((draw.labels(m + 5, 5).astype(np.float64), 5))


@scale_targets.part("classes that do not occur", points=0.5)
def _rare_classes(draw: Draw) -> Iterator[Case]:
    k = draw.size() + 4
    yield Case((np.array([0, 1, 1, 0]), 3))
    yield Case((np.array([1, 2, 2]), 3))
    yield Case((draw.labels(k, k - 3) + 1, k))
    yield Case((np.array([1]), 3))
    yield Case((np.full(k, k - 2), k))


@scale_targets.part("lists, columns and single numbers", points=0.5)
def _other_shapes(draw: Draw) -> Iterator[Case]:
    k, m = sorted(draw.sizes(2))
    yield Case(([0, 1, 2, 1], 3))
    yield Case((draw.labels(m + k, k + 2).tolist(), k + 2))
    yield Case((draw.labels(m + 3, 3)[:, None], 3))
    yield Case((1, 3))
    yield Case((draw.labels(6, 4).reshape(2, 3), 4))


def _wrong(name: str, hint: str) -> Callable[[Answer], Answer]:
    """Declares a misconception of (labels as an array, n_classes)."""

    def declare(formula: Answer) -> Answer:
        return scale_targets.misconception(name, hint)(
            lambda labels, n_classes: formula(np.asarray(labels), n_classes)
        )

    return declare


_wrong(
    "divided by n_classes",
    "The highest class stays below 1: three classes have two steps between them, and the steps share the way from 0 to 1.",
)(lambda labels, k: labels / k)
_wrong(
    "1 subtracted after dividing",
    "Division comes before subtraction: `labels / n_classes - 1` is (labels / n_classes) - 1, which is never positive. "
    "Brackets are missing.",
)(lambda labels, k: labels / k - 1)
_wrong(
    "largest label present taken",
    "The largest label that happens to occur is stretched to 1. The last class is n_classes - 1, even if no such flower is in "
    "the batch.",
)(lambda labels, k: labels / max(1, labels.max()))
_wrong(
    "smallest and largest label stretched to 0 and 1",
    "The labels that happen to occur are stretched to 0 and 1. A class must get the same target in every batch, so only "
    "n_classes may decide.",
)(lambda labels, k: (labels - labels.min()) / max(1, labels.max() - labels.min()))
_wrong(
    "whole-number division",
    "Only 0 and 1 are left: `//` throws the fraction away.",
)(lambda labels, k: labels // (k - 1))
_wrong(
    "labels counted from 1",
    "Class 0 lies below 0, where no sigmoid gets to. Labels count from 0 already.",
)(lambda labels, k: (labels - 1) / (k - 1))
_wrong(
    "turned round",
    "The order is turned round: class 0 belongs to 0 and the last class to 1.",
)(lambda labels, k: 1 - labels / (k - 1))
_wrong(
    "one-hot rows",
    "These are one-hot rows. Here the network has one output, so each label becomes one number.",
)(lambda labels, k: np.eye(k)[labels.astype(int)])
_wrong(
    "middle of its share",
    "Each class lies in the middle of its share of the way. The first class is meant to lie at 0 and the last one at 1.",
)(lambda labels, k: (labels + 0.5) / k)
_wrong(
    "labels as they are",
    "These are the labels themselves. The last class has to come down to 1.",
)(lambda labels, k: labels.astype(float))
_wrong(
    "cut off at 1",
    "Labels above 1 are cut off, so classes 1, 2 and so on can't be told apart any more. They need different targets.",
)(lambda labels, k: np.minimum(labels, 1.0))
_wrong(
    "multiplied",
    "The labels grow where they should shrink: divide by the number of steps.",
)(lambda labels, k: labels * (k - 1.0))
_wrong(
    "steps of a half",
    "This is right for three classes only. With n_classes classes there are n_classes - 1 steps from 0 to 1.",
)(lambda labels, k: labels / 2)


@scale_targets.misconception(
    "arrays only",
    hint="Arrays work, but a list can't be divided by a number. `np.asarray` makes an array of either.",
)
def _arrays_only(labels: Any, n_classes: int) -> Any:
    return labels / (n_classes - 1)


@scale_targets.misconception(
    "caller's labels changed",
    hint="The caller's labels are divided in place, by `/=` or by writing into the array. Work on a new array.",
)
def _in_place(labels: Any, n_classes: int) -> Any:
    scaled = np.divide(labels, n_classes - 1)
    if isinstance(labels, np.ndarray) and labels.dtype == np.float64:
        labels[...] = scaled
    return scaled
