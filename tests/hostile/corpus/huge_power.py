"""7**10**8 and its digits: the power can be interrupted, turning it into text can't."""

from tests.hostile.making import fill, guarded, insert_before, until

KIND = "accident"
EXPECT = {
    "notebook": "stopped",
    "scores": until("exponential_rule"),
    "or": {"notebook": "graded", "scores": "full"},
}


def make(nb, right, folder):
    deed = "import sys\nsys.set_int_max_str_digits(0)\nprint(len(str(7 ** 10 ** 8)))"
    return insert_before(fill(nb, right), "exponential_rule", guarded(deed))
