"""The exercises of every notebook, found by name."""

from __future__ import annotations

import functools
import importlib
from collections.abc import Iterator

from course.checking.exercise import Answer, Exercise

NOTEBOOKS = {
    "00-start-here": "start_here",
    "01-derivatives": "derivatives",
    "02-activations-and-losses": "activations_and_losses",
    "03-chain-rule": "chain_rule",
    "04-himmelblau-descent": "himmelblau_descent",
}
"""Assignment (folder in source/) and the module that holds its exercises."""


@functools.cache
def of_notebook(assignment: str) -> dict[str, Exercise]:
    """The exercises of one assignment by name, in the order in which the module defines them."""
    module = importlib.import_module(f"course.exercises.{NOTEBOOKS[assignment]}")
    found = [value for value in vars(module).values() if isinstance(value, Exercise)]
    return {exercise.name: exercise for exercise in found}


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
    """Right answers to the other exercises of the same notebook, as far as they have an oracle."""
    notebook = next(exercises for exercises in _search() if exercises.get(exercise.name) is exercise)
    others = (other for other in notebook.values() if other is not exercise)
    return {other.name: other.oracle for other in others if other.oracle is not None}
