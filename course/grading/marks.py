"""What stands in the metadata of cells: nbgrader's settings as far as grading reads them, and grading's own marks."""

from __future__ import annotations

from nbformat import NotebookNode

OWN = "student"
"""Marks cells that the student has added: nothing of them is ever run but in the student's process."""
MARK = "grader_error"
"""Under it stands why a graded cell needs a person."""
WHY = "no_score_because"
"""Under it the engine says why it gave a cell no score."""


def is_graded(cell: NotebookNode) -> bool:
    """Whether running this cell gives points."""
    return cell.cell_type == "code" and _setting(cell, "grade") and not _setting(cell, "solution")


def is_answer(cell: NotebookNode) -> bool:
    """Whether students write in this cell."""
    return _setting(cell, "solution")


def exercise_of(grade_id: str) -> str:
    """What a graded cell with this grade_id judges, by the name that reports and --exercise use."""
    return grade_id.removeprefix("test_")


def _setting(cell: NotebookNode, name: str) -> bool:
    return bool(cell.metadata.get("nbgrader", {}).get(name))
