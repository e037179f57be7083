"""Everything but the answers deleted, to make the file small."""

from tests.hostile.making import fill, grade_id_of

KIND = "accident"
EXPECT = {"notebook": "graded", "scores": "full"}


def make(nb, right, folder):
    fill(nb, right)
    nb.cells = [one for one in nb.cells if grade_id_of(one) in right]
    return nb
