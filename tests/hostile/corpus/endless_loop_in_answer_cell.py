"""A test loop below an answer never ends: its own exercise is defined before and still counts, and so do all others."""

from tests.hostile.making import fill, guarded, set_answer

KIND = "accident"
EXPECT = {"notebook": "graded", "scores": "full"}


def make(nb, right, folder):
    fill(nb, right)
    loop = guarded("while True:\n    power_rule(2.0, 3)")
    return set_answer(nb, "power_rule", right["power_rule"] + "\n\n" + loop)
