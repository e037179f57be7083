"""The notebook whose facts a module checks: each such module names it in ASSIGNMENT."""

from collections.abc import Callable

import nbformat
import pytest

from course.proof.stage import notebook_path, stage


@pytest.fixture(scope="module")
def notebook(request: pytest.FixtureRequest) -> nbformat.NotebookNode:
    return nbformat.read(notebook_path(request.module.ASSIGNMENT), as_version=4)


@pytest.fixture(scope="module")
def text(notebook: nbformat.NotebookNode) -> str:
    """All that the notebook says in its markdown cells."""
    return "\n".join(cell.source for cell in notebook.cells if cell.cell_type == "markdown")


@pytest.fixture(scope="module")
def solution(request: pytest.FixtureRequest) -> dict:
    """The names that the solutions define."""
    return stage(request.module.ASSIGNMENT)


@pytest.fixture(scope="module")
def points(notebook: nbformat.NotebookNode) -> Callable[..., float]:
    """points("written_") adds up the points of the graded cells whose names begin so."""
    marks = [cell.metadata.get("nbgrader", {}) for cell in notebook.cells]
    graded = {mark["grade_id"]: mark["points"] for mark in marks if mark.get("grade")}
    return lambda *begins: sum(worth for name, worth in graded.items() if name.startswith(begins))
