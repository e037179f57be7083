"""The exercises of every notebook, found by name."""

from __future__ import annotations

import functools
import importlib
import sys
from collections.abc import Iterator

from course.checking.exercise import Answer, Exercise

NOTEBOOKS = {
    "00-start-here": "start_here",
    "01-derivatives": "derivatives",
    "02-activations-and-losses": "activations_and_losses",
    "03-chain-rule": "chain_rule",
    "04-himmelblau-descent": "himmelblau_descent",
    "05-backpropagation": "backpropagation",
    "06-moons-network": "moons_network",
    "07-iris-networks": "iris_networks",
    "08-experiments": "experiments",
}
"""Assignment (folder in source/) and the module that holds its exercises."""

BORROWED: dict[str, tuple[str, ...]] = {
    "08-experiments": ("accuracy", "iris_forward", "train_iris"),
}
"""Exercises of earlier notebooks that the answers of an assignment may call."""


@functools.cache
def of_notebook(assignment: str) -> dict[str, Exercise]:
    """The exercises of one assignment by name, in the order in which the module defines them."""
    module = importlib.import_module(f"course.exercises.{NOTEBOOKS[assignment]}")
    found = [value for value in vars(module).values() if isinstance(value, Exercise)]
    return {exercise.name: exercise for exercise in found}


def loaded() -> Iterator[Exercise]:
    """The exercises of the notebooks whose modules this process has imported."""
    for assignment, module in NOTEBOOKS.items():
        if f"course.exercises.{module}" in sys.modules:
            yield from of_notebook(assignment).values()


def _search() -> Iterator[dict[str, Exercise]]:
    """Notebook by notebook, so that an exercise of the first ones loads no later module."""
    for assignment in NOTEBOOKS:
        yield of_notebook(assignment)


def find(name: str) -> Exercise:
    """The exercise called `name`. Raises LookupError, naming what there is, where it is unknown."""
    for exercises in _search():
        if name in exercises:
            return exercises[name]
    known = ", ".join(name for exercises in _search() for name in exercises)
    raise LookupError(f"the course has no exercise called {name!r}. It has: {known}")


def is_known(name: str) -> bool:
    return any(name in exercises for exercises in _search())


def oracles_for(exercise: Exercise) -> dict[str, Answer]:
    """Right answers to the other exercises that the notebook knows, as far as they have an oracle."""
    assignment = next(name for name in NOTEBOOKS if of_notebook(name).get(exercise.name) is exercise)
    return {name: oracle for name, oracle in oracles_of(assignment).items() if name != exercise.name}


def oracles_of(assignment: str) -> dict[str, Answer]:
    """Right answers to all exercises that this notebook knows, as far as they have an oracle."""
    known = (*of_notebook(assignment).values(), *map(find, BORROWED.get(assignment, ())))
    return {one.name: one.oracle for one in known if one.oracle is not None}
