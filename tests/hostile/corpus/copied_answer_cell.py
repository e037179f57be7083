"""A copy of the untouched answer cell behind the answer, and an earlier version before another. Stock: the class stops."""

import copy

from tests.hostile.making import cell, fill, place

KIND = "accident"
EXPECT = {"notebook": "graded", "scores": "full"}


def make(nb, right, folder):
    stub = copy.deepcopy(cell(nb, "power_rule"))
    fill(nb, right)
    nb.cells.insert(place(nb, "power_rule") + 1, stub)
    earlier = copy.deepcopy(cell(nb, "product_rule"))
    earlier.source = "def product_rule(f, df, g, dg):\n    return 'first try'"
    nb.cells.insert(place(nb, "product_rule"), earlier)
    return nb
