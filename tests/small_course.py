"""A course of one small notebook, for the tests of what is done with notebooks."""

from pathlib import Path

import nbformat
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

SOLUTION = (
    'def double(x):\n    """Twice x."""\n    ### BEGIN SOLUTION\n    return 2 * x\n    ### END SOLUTION'
)
TEST = (
    "# Graded: double (1 point).\n### BEGIN HIDDEN TESTS\nfrom course.grading.cell import grade\n\n"
    'grade("double")\n### END HIDDEN TESTS'
)
QUIZ = '# Put your choice between the quotes.\nquiz_01_1 = ""\n### BEGIN SOLUTION\nquiz_01_1 = "b"\n### END SOLUTION'
QUIZ_TEST = (
    "# Graded: quiz 01.1 (1 point).\n### BEGIN HIDDEN TESTS\nfrom course.grading.cell import grade_quiz\n\n"
    'grade_quiz("quiz_01_1", right="b", because={"a": "no"})\n### END HIDDEN TESTS'
)
WRITTEN = "Why?\n\n### BEGIN SOLUTION\nBecause.\n### END SOLUTION"


def settings(grade_id: str, **changes) -> dict:
    """The metadata of an nbgrader cell: a solution cell unless told otherwise."""
    fields = {
        "grade_id": grade_id,
        "grade": False,
        "solution": True,
        "locked": False,
        "schema_version": 3,
        "task": False,
    }
    return {"nbgrader": fields | changes}


def graded(grade_id: str, **changes) -> dict:
    """The metadata of a graded code cell."""
    return settings(grade_id, **{"grade": True, "solution": False, "locked": True, "points": 1} | changes)


def notebook() -> NotebookNode:
    """A function, a quiz and a written answer, as a source notebook holds them."""
    return new_notebook(
        cells=[
            new_markdown_cell("# Doubling"),
            new_code_cell("import numpy as np"),
            new_markdown_cell("## Your turn\n\nWords."),
            new_code_cell(SOLUTION, metadata=settings("double")),
            new_code_cell("double(2)"),
            new_code_cell(TEST, metadata=graded("test_double")),
            new_code_cell(QUIZ, metadata=settings("quiz_01_1")),
            new_code_cell(QUIZ_TEST, metadata=graded("test_quiz_01_1")),
            new_markdown_cell(WRITTEN, metadata=settings("written_why", grade=True, points=2)),
        ]
    )


def cell(of: NotebookNode, grade_id: str) -> NotebookNode:
    """The cell with that grade_id."""
    return next(cell for cell in of.cells if cell.metadata.get("nbgrader", {}).get("grade_id") == grade_id)


def write_course(root: Path) -> Path:
    """Write the course's source/ and return the notebook's path."""
    path = root / "source" / "01-doubling" / "doubling.ipynb"
    path.parent.mkdir(parents=True)
    nbformat.write(notebook(), path)
    (path.parent / "numbers.csv").write_text("x\n1\n")
    return path
