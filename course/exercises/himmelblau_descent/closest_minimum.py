"""Exercise of notebook 04: which of the four minima is closest (chapter 7.8)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from course.checking import Case, Draw, Exercise
from course.exercises.himmelblau_descent.landscape import MINIMA, point


def _nearest(x: Any) -> int:
    from scipy.spatial import KDTree

    return int(KDTree(MINIMA).query(point(x))[1])


closest_minimum = Exercise("closest_minimum", call="closest_minimum(x)", oracle=_nearest)

CLEAR = 0.1
"""How much nearer the nearest minimum is than the next, by any of the distances."""

BESIDE = 2e-3
"""How far the probes beside a border are from it: near enough to notice minima of two decimals, and no tie."""

BORDERS = (
    (0, 1, -3.0, -1.5),
    (1, 2, -2.5, -1.5),
    (1, 2, 0.8, 1.4),
    (2, 3, -3.4, -2.0),
    (3, 0, -3.4, -2.0),
    (3, 0, 2.5, 3.1),
)
"""Where two minima are equally far: their indices, and a range along the border, in units from its middle."""


@closest_minimum.part("next to a minimum", points=1)
def _next_to_a_minimum(draw: Draw) -> Iterator[Case]:
    for minimum in MINIMA:
        yield Case((minimum + draw.uniform(-0.4, 0.4, 2),))
    yield Case(([3.0, 2.0],))
    yield Case(((-4, -3),))
    yield Case((np.array([-3, 3]),))


@closest_minimum.part("far from all of them, where only the Euclidean distance decides", points=2)
def _far_away(draw: Draw) -> Iterator[Case]:
    for wrong in (_city_blocks, _larger_difference, _first_coordinate, _second_coordinate):
        yield Case((_where_it_matters(draw, wrong),))
        yield Case(([round(float(part), 3) for part in _where_it_matters(draw, wrong)],))
    # From these two, descent ends in a minimum that is not the nearest.
    yield Case(((draw.number(0.36, 0.44), draw.number(5.2, 5.9)),))
    yield Case(([draw.number(0.16, 0.24), draw.number(-5.8, -5.3)],))
    yield Case(([0, 1],))
    yield Case(((5, 5),))
    yield Case((np.array([-1, -1]),))
    for _ in range(4):
        yield Case((_away_from_borders(draw),))
    for one, other, low, high in BORDERS:
        for x in _beside_a_border(MINIMA[one], MINIMA[other], draw.number(low, high)):
            yield Case((x,))


Distances = Callable[[np.ndarray], Any]
"""From the (4, 2) gaps between the minima and a point to one distance a minimum."""

DISTANCES: dict[Callable[[Any], int], Distances] = {}
"""The distance that each misconception of its kind goes by."""


def _euclidean(gaps: np.ndarray) -> np.ndarray:
    return np.hypot(gaps[:, 0], gaps[:, 1])


def _clear(distances: np.ndarray) -> bool:
    nearest, next_nearest = np.sort(distances)[:2]
    return bool(next_nearest - nearest > CLEAR)


def _away_from_borders(draw: Draw) -> np.ndarray:
    """A point with one clearly nearest minimum."""
    while True:
        x = draw.uniform(-7, 7, 2)
        if _clear(_euclidean(MINIMA - x)):
            return x


def _beside_a_border(one: np.ndarray, other: np.ndarray, along: float) -> list[np.ndarray]:
    """Two points on either side of the line on which `one` and `other` are equally far."""
    across = (other - one) / np.linalg.norm(other - one)
    border = (one + other) / 2 + along * np.array([-across[1], across[0]])
    return [border - BESIDE * across, border + BESIDE * across]


def _where_it_matters(draw: Draw, wrong: Callable[[Any], int]) -> np.ndarray:
    """A point whose nearest minimum is another one by the `wrong` distance."""
    while True:
        x = _away_from_borders(draw)
        if _clear(DISTANCES[wrong](MINIMA - x)) and wrong(x) != _nearest(x):
            return x


def _by_distance(name: str, hint: str, distances: Distances) -> Callable[[Any], int]:
    """Declares a misconception that measures another distance from the (4, 2) gaps to the minima."""

    def answer(x: Any) -> int:
        return int(np.argmin(distances(MINIMA - np.array(point(x)))))

    DISTANCES[answer] = distances
    return closest_minimum.misconception(name, hint)(answer)


_SUM_HINT = "The two differences were added as they are. The Euclidean distance adds their squares."
_city_blocks = _by_distance(
    "sum of the absolute differences",
    "That is the way along the streets of a city. The Euclidean distance, as the crow flies, goes by the squares of the differences.",
    lambda gaps: np.abs(gaps).sum(axis=1),
)
_larger_difference = _by_distance(
    "larger difference only",
    "Only the larger of the two differences was compared. The Euclidean distance takes both, squared and added.",
    lambda gaps: np.abs(gaps).max(axis=1),
)
_first_coordinate = _by_distance(
    "first coordinate only",
    "Only the first coordinates were compared. A distance in the plane takes both.",
    lambda gaps: np.abs(gaps[:, 0]),
)
_second_coordinate = _by_distance(
    "second coordinate only",
    "Only the second coordinates were compared. A distance in the plane takes both.",
    lambda gaps: np.abs(gaps[:, 1]),
)
_by_distance(
    "differences not squared",
    _SUM_HINT + " Differences of opposite sign cancel here.",
    lambda gaps: np.abs(gaps.sum(axis=1)),
)
_by_distance(
    "signed differences",
    _SUM_HINT + " Here a minimum far to the left or below counts as nearest.",
    lambda gaps: gaps.sum(axis=1),
)
_by_distance(
    "farthest in place of nearest",
    "This is the minimum that is farthest away.",
    lambda gaps: -_euclidean(gaps),
)
_by_distance(
    "one distance for all minima",
    "The answer is 0 whatever the point. Should the four distances have become one number, mind the axis: the norm is taken along each row.",
    np.linalg.norm,
)
_by_distance(
    "norm along the wrong axis",
    "The distances were taken down the columns: that gives one number per coordinate. One per minimum is needed: mind the axis.",
    lambda gaps: np.linalg.norm(gaps, axis=0),
)


_by_distance(
    "cubes of the differences",
    "The differences were raised to a higher power than the second. The Euclidean distance goes by their squares.",
    lambda gaps: (np.abs(gaps) ** 3).sum(axis=1),
)


def _by_point(name: str, hint: str, changed: Callable[[np.ndarray], np.ndarray]) -> None:
    """Declares a misconception that looks from another point than the one handed in."""

    def answer(x: Any) -> int:
        return _nearest(changed(np.array(point(x))))

    closest_minimum.misconception(name, hint)(answer)


_by_point(
    "point cut to whole numbers",
    "The point is made whole before the distances are taken: `int`, an array of ints or rounding drops its fractions. Take it as it is.",
    np.trunc,
)


def _by_minima(name: str, hint: str, minima: np.ndarray) -> None:
    """Declares a misconception that measures to other points than the minima."""

    def answer(x: Any) -> int:
        return int(np.argmin(_euclidean(minima - np.array(point(x)))))

    closest_minimum.misconception(name, hint)(answer)


_by_minima(
    "minima to two decimals",
    "Two decimals of the minima are too few near the border between two of them. `MINIMA` holds six.",
    np.round(MINIMA, 2),
)
_by_minima(
    "minima to one decimal",
    "One decimal of the minima is too few near the border between two of them. `MINIMA` holds six.",
    np.round(MINIMA, 1),
)
_by_minima(
    "whole-number minima",
    "The minima were taken as whole numbers. `MINIMA` holds six decimals, and they count near the border between two of them.",
    np.round(MINIMA),
)


@closest_minimum.misconception(
    "distances from the origin compared",
    hint="The distances of the point and of the minima from the origin were compared. Subtract the point from each minimum first, then take the norm.",
)
def _norms(x: Any) -> int:
    return int(np.argmin(np.abs(np.hypot(*MINIMA.T) - np.hypot(*point(x)))))


@closest_minimum.misconception("counted from 1", hint="The minima are counted from 0 to 3, as Python counts.")
def _from_one(x: Any) -> int:
    return _nearest(x) + 1


@closest_minimum.misconception(
    "the minimum itself",
    hint="This is the nearest minimum, or its coordinates. Its index, 0 to 3, is asked for.",
)
def _thepoint(x: Any) -> np.ndarray:
    return MINIMA[_nearest(x)]


@closest_minimum.misconception(
    "the distance itself",
    hint="This is how far the nearest minimum is. Which one it is, its index 0 to 3, is asked for.",
)
def _the_distance(x: Any) -> float:
    return float(_euclidean(MINIMA - np.array(point(x))).min())


@closest_minimum.misconception(
    "coordinates swapped", hint="The point's x was compared with the minima's y, or the reverse."
)
def _mirrored(x: Any) -> int:
    return _nearest(point(x)[::-1])


@closest_minimum.misconception(
    "where descent would end",
    hint="This is the minimum to which gradient descent would lead. The nearest one is asked for, and the two need not agree.",
)
def _downhill(x: Any) -> int:
    first, second = point(x)
    for _ in range(100):
        one, other = first**2 + second - 11, first + second**2 - 7
        first, second = (
            first - 0.002 * (4 * first * one + 2 * other),
            second - 0.002 * (2 * one + 4 * second * other),
        )
    return _nearest((first, second))
