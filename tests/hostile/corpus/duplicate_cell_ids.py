"""All cells have the same id, as a faulty merge tool leaves them."""

from tests.hostile.making import fill

KIND = "accident"
EXPECT = {"notebook": "graded", "scores": "full"}


def make(nb, right, folder):
    fill(nb, right)
    for one in nb.cells:
        one["id"] = "same"
    return nb
