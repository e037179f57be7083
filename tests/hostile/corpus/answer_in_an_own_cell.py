"""The answer was typed into a new cell and the marked one deleted; another one stands below its untouched stub."""

from tests.hostile.making import fill, own, place

KIND = "accident"
EXPECT = {"notebook": "graded", "scores": "full"}


def make(nb, right, folder):
    names = ("power_rule", "descent_step")
    fill(nb, {name: source for name, source in right.items() if name not in names})
    nb.cells[place(nb, "power_rule")] = own(right["power_rule"])
    nb.cells.insert(place(nb, "descent_step") + 1, own(right["descent_step"]))
    return nb
