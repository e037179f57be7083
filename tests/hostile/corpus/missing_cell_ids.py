"""No cell has an id, although the format asks for them."""

from tests.hostile.making import fill

KIND = "accident"
EXPECT = {"notebook": "graded", "scores": "full"}


def make(nb, right, folder):
    fill(nb, right)
    for one in nb.cells:
        del one["id"]
    return nb
