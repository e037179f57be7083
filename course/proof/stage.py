"""A notebook's answers in one namespace, as its kernel would hold them, with any answer replaced."""

from __future__ import annotations

import functools
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import nbformat
import numpy as np

from course import staging
from course.check import judge_by_name
from course.checking import Report
from course.exercises import of_notebook
from course.proof.corpus import SOURCE

RECURSION_LIMIT = sys.getrecursionlimit()
NUMPY_ERRORS = np.geterr()


@functools.cache
def notebook_path(assignment: str, root: Path = SOURCE) -> Path:
    """source/NN-name/name.ipynb. Raises FileNotFoundError, naming the file."""
    path = root / assignment / f"{assignment.partition('-')[2]}.ipynb"
    if not path.exists():
        raise FileNotFoundError(
            f"{path} is missing: every assignment is one notebook source/NN-name/name.ipynb"
        )
    return path


@functools.cache
def answer_cells(assignment: str) -> dict[str, str]:
    """The source of every answer cell by grade_id, without the solution marks."""
    return staging.answer_cells(nbformat.read(notebook_path(assignment), as_version=4))


@functools.cache
def imports(assignment: str) -> str:
    """What the notebook's plain cells bring in."""
    return staging.imports(nbformat.read(notebook_path(assignment), as_version=4))


def stage(assignment: str, replaced: Mapping[str, str] | None = None, until: str = "") -> dict[str, Any]:
    """The namespace after the answer cells have run, with the cells in `replaced` taken from there.

    until  the last cell to run, as when its graded cell follows; by default all are run
    A cell that raises leaves its names undefined, as in a kernel.
    """
    # As in a fresh kernel: an earlier answer may have changed these for the whole process.
    sys.setrecursionlimit(RECURSION_LIMIT)
    np.seterr(**NUMPY_ERRORS)
    namespace: dict[str, Any] = {"__name__": "__main__"}
    staging.run_cell("imports", imports(assignment), namespace)
    for name, source in {**answer_cells(assignment), **(replaced or {})}.items():
        staging.run_cell(name, source, namespace)
        if name == until:
            break
    return namespace


def judge_staged(assignment: str, name: str, namespace: dict[str, Any], seed: int) -> Report:
    """Judges one exercise of a staged notebook as grading does."""
    return judge_by_name(name, namespace, hidden=True, seed=seed)


def exercise_names(assignment: str) -> list[str]:
    return list(of_notebook(assignment))
