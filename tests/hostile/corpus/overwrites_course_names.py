"""The student's own cells give the names check and figures, and short names of the lesson, to other things."""

from tests.hostile.making import fill, insert_before

KIND = "accident"
EXPECT = {"notebook": "graded", "scores": "full"}


def make(nb, right, folder):
    source = "check = 'done'\nfigures = [1, 2, 3]\nf = x = h = df = g = 1.0"
    return insert_before(fill(nb, right), "forward_difference", source)
