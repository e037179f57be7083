"""An answer uses a helper that is defined in a cell further down; it worked because cells were run in another order."""

from tests.hostile.making import but, fill, insert_last, set_answer

KIND = "accident"
EXPECT = {"notebook": "graded", "scores": but(power_rule="zero")}


def make(nb, right, folder):
    fill(nb, right)
    set_answer(nb, "power_rule", "def power_rule(x, a):\n    return scaled(x, a)")
    return insert_last(nb, "def scaled(x, a):\n    return a * x ** (a - 1)")
