"""The first code cell, with the imports, was deleted. It comes back with the instructor's notebook."""

from tests.hostile.making import fill

KIND = "accident"
EXPECT = {"notebook": "graded", "scores": "full"}


def make(nb, right, folder):
    fill(nb, right)
    nb.cells = [one for one in nb.cells if "from course import check" not in one.source]
    return nb
