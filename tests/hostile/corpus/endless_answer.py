"""An answer with a loop that never ends. The check says so, and only this exercise is lost."""

from tests.hostile.making import but, doing, fill, set_answer

KIND = "accident"
EXPECT = {
    "notebook": "graded",
    "scores": but(power_rule="zero"),
    "outcomes": {"test_power_rule": "time", "test_product_rule": "right"},
}


def make(nb, right, folder):
    fill(nb, right)
    return set_answer(nb, "power_rule", doing("power_rule(x, a)", "k = 1\nwhile k != 0:\n    k += 2", "0.0"))
