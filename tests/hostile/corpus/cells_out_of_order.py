"""Sections moved: later answers first. The instructor's order counts, and every answer is found."""

from tests.hostile.making import fill, place

KIND = "accident"
EXPECT = {"notebook": "graded", "scores": "full"}


def make(nb, right, folder):
    fill(nb, right)
    middle = place(nb, "product_rule")
    nb.cells = [nb.cells[0], *nb.cells[middle:], *nb.cells[1:middle]]
    return nb
