"""A test cell copied by a slip of the keyboard. Stock: the whole class stops."""

import copy

from tests.hostile.making import cell, fill, place

KIND = "accident"
EXPECT = {"notebook": "graded", "scores": "full"}


def make(nb, right, folder):
    fill(nb, right)
    nb.cells.insert(place(nb, "test_power_rule"), copy.deepcopy(cell(nb, "test_power_rule")))
    nb.cells.append(copy.deepcopy(cell(nb, "test_forward_difference")))
    return nb
