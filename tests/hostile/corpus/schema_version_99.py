"""A schema_version of the future. Stock: the whole class stops."""

from tests.hostile.making import fill, grade_id_of

KIND = "accident"
EXPECT = {"notebook": "graded", "scores": "full"}


def make(nb, right, folder):
    fill(nb, right)
    for one in nb.cells:
        if grade_id_of(one):
            one.metadata.nbgrader["schema_version"] = 99
    return nb
