"""A loop whose counter is never raised, in a cell of the student's own. Stock: 30 s, then the whole notebook is given up."""

from tests.hostile.making import fill, guarded, insert_before

KIND = "accident"
EXPECT = {"notebook": "graded", "scores": "full"}


def make(nb, right, folder):
    return insert_before(fill(nb, right), "product_rule", guarded("i = 0\nwhile i < 10:\n    total = i * 2"))
