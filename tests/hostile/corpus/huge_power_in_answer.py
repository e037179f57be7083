"""An answer that raises whole numbers to the hundred-millionth power while it is judged. Only it is lost."""

from tests.hostile.making import but, doing, fill, set_answer, silence_check

KIND = "accident"
EXPECT = {"notebook": "graded", "scores": but(exponential_rule="zero")}


def make(nb, right, folder):
    silence_check(fill(nb, right))
    deed = "import sys\nsys.set_int_max_str_digits(0)\nstr(7 ** 10 ** 8)"
    return set_answer(nb, "exponential_rule", doing("exponential_rule(x, a)", deed, "0.0"))
