"""A helper of an answer in a cell of its own, as an editor's "split cell" leaves it: both carry the same marks."""

import copy

from tests.hostile.making import cell, fill, place, set_answer

KIND = "accident"
EXPECT = {"notebook": "graded", "scores": "full"}


def make(nb, right, folder):
    fill(nb, right)
    helper = copy.deepcopy(cell(nb, "composite_rule"))
    helper.source = "def times(one, other):\n    return lambda x: one(x) * other(x)"
    helper.id = "helper"
    nb.cells.insert(place(nb, "composite_rule"), helper)
    source = "def composite_rule(df, g, dg):\n    return times(lambda x: df(g(x)), dg)"
    return set_answer(nb, "composite_rule", source)
