"""Own cells carry the marks and ids of the instructor's plain cells, hoping that they run in the grader's process."""

from nbformat.v4 import new_code_cell

from tests.hostile.making import guarded

KIND = "hostile"
EXPECT = {"notebook": "graded", "scores": "zero", "absent": ["/tmp/hostile-trusted*"]}
DEED = """
import course.grading.cell, course.checking.trial
course.checking.trial.compare = lambda *_: None
open("/tmp/hostile-trusted", "w").close()
"""


def make(nb, right, folder):
    plain = next(one for one in nb.cells if "from course import check" in one.source)
    for metadata in (
        {},
        {"student": False},
        {
            "nbgrader": {
                "grade": False,
                "solution": False,
                "locked": True,
                "grade_id": "set-up",
                "schema_version": 3,
            }
        },
    ):
        one = new_code_cell(guarded(DEED), metadata=metadata)
        one.id = plain.id
        nb.cells.insert(0, one)
    plain.source += "\n" + guarded(DEED)
    return nb
