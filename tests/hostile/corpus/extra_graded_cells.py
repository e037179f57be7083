"""Cells of its own with nbgrader marks, huge and infinite points and grade_ids that are taken or that look like paths."""

from nbformat.v4 import new_code_cell

KIND = "hostile"
EXPECT = {"notebook": "graded", "scores": "zero"}


def make(nb, right, folder):
    marks = {
        "grade": True,
        "locked": True,
        "solution": False,
        "schema_version": 3,
        "task": False,
        "cell_type": "code",
    }
    for grade_id, points in (
        ("bonus", 1e9),
        ("test_bonus", float("inf")),
        ("../../x", -5),
        ("test_power_rule", 500),
        ("", 1),
    ):
        metadata = {"nbgrader": {**marks, "grade_id": grade_id, "points": points}}
        nb.cells.append(new_code_cell(f"{points}", metadata=metadata))
    return nb
