"""Automatic mutants of the course's own solutions: does some probe notice each of them?"""

from __future__ import annotations

import ast
from collections.abc import Iterator

import cosmic_ray.plugins
from cosmic_ray.mutating import mutate_code

OPERATORS = tuple(
    name
    for name in cosmic_ray.plugins.operator_names()
    if not any(
        word in name for word in ("Shift", "Bit", "Invert", "Mod", "_Is", "RemoveDecorator", "Exception")
    )
    and not name.endswith(("VariableReplacer", "VariableInserter", "UAdd", "_Not", "FloorDiv"))
)
"""Operators whose mutants a person could have written: arithmetic, comparisons, numbers, logic, loops."""


def mutants(source: str) -> Iterator[str]:
    """Every mutant of the code in `source`, docstrings and duplicates left out."""
    original = _shape(source)
    seen = {original}
    for name in OPERATORS:
        for mutant in _of_operator(source, name):
            shape = _shape(mutant)
            if shape and shape not in seen:
                seen.add(shape)
                yield mutant


def _of_operator(source: str, name: str) -> Iterator[str]:
    operator = cosmic_ray.plugins.get_operator(name)()
    occurrence = 0
    while mutant := mutate_code(source, operator, occurrence):
        yield mutant
        occurrence += 1


def _shape(source: str) -> str:
    """The syntax tree in text, so that two spellings of the same code count once; "" where it can't be read."""
    try:
        return ast.dump(ast.parse(source))
    except SyntaxError:
        return ""
