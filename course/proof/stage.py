"""A notebook's answers in one namespace, as its kernel would hold them, with any answer replaced."""

from __future__ import annotations

import ast
import contextlib
import functools
import io
import linecache
import sys
import warnings
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import nbformat
import numpy as np

from course.check import judge_by_name
from course.checking import Report
from course.exercises import of_notebook
from course.proof.corpus import SOURCE

RECURSION_LIMIT = sys.getrecursionlimit()
NUMPY_ERRORS = np.geterr()
MARKS = ("### BEGIN SOLUTION", "### END SOLUTION")


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
    notebook = nbformat.read(notebook_path(assignment), as_version=4)
    cells = {}
    for cell in notebook.cells:
        marked = cell.metadata.get("nbgrader", {})
        if cell.cell_type == "code" and marked.get("solution"):
            lines = [line for line in cell.source.splitlines() if line.strip() not in MARKS]
            cells[marked["grade_id"]] = "\n".join(lines) + "\n"
    return cells


@functools.cache
def imports(assignment: str) -> str:
    """The import statements of the notebook's plain cells."""
    notebook = nbformat.read(notebook_path(assignment), as_version=4)
    statements = []
    for cell in notebook.cells:
        if cell.cell_type == "code" and "nbgrader" not in cell.metadata:
            body = ast.parse(cell.source).body
            statements += [
                ast.unparse(node) for node in body if isinstance(node, ast.Import | ast.ImportFrom)
            ]
    return "\n".join(dict.fromkeys(statements))


def stage(assignment: str, replaced: Mapping[str, str] | None = None, until: str = "") -> dict[str, Any]:
    """The namespace after the answer cells have run, with the cells in `replaced` taken from there.

    until  the last cell to run, as when its graded cell follows; by default all are run
    A cell that raises leaves its names undefined, as in a kernel.
    """
    # As in a fresh kernel: an earlier answer may have changed these for the whole process.
    sys.setrecursionlimit(RECURSION_LIMIT)
    np.seterr(**NUMPY_ERRORS)
    namespace: dict[str, Any] = {"__name__": "__main__"}
    _run("imports", imports(assignment), namespace)
    for name, source in {**answer_cells(assignment), **(replaced or {})}.items():
        _run(name, source, namespace)
        if name == until:
            break
    return namespace


def _run(name: str, source: str, namespace: dict[str, Any]) -> None:
    filename = f"<answer {name}>"
    linecache.cache[filename] = (len(source), None, source.splitlines(keepends=True), filename)
    with warnings.catch_warnings(), contextlib.redirect_stdout(io.StringIO()):
        warnings.simplefilter("ignore")
        with contextlib.suppress(Exception):
            exec(compile(source, filename, "exec"), namespace)


def judge_staged(assignment: str, name: str, namespace: dict[str, Any], seed: int) -> Report:
    """Judges one exercise of a staged notebook as grading does."""
    return judge_by_name(name, namespace, hidden=True, seed=seed)


def exercise_names(assignment: str) -> list[str]:
    return list(of_notebook(assignment))
