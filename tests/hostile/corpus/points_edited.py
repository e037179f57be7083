"""Test cells worth 1000 points each, answers marked as locked and as graded, the written answer as code."""

from tests.hostile.making import but, fill

KIND = "hostile"
EXPECT = {"notebook": "graded", "scores": but(power_rule="zero")}


def make(nb, right, folder):
    fill(nb, {name: source for name, source in right.items() if name != "power_rule"})
    for one in nb.cells:
        marks = one.metadata.get("nbgrader")
        if marks and marks.get("grade"):
            marks["points"] = 1000
        elif marks:
            marks.update(locked=True, grade=True, points=50)
    return nb
