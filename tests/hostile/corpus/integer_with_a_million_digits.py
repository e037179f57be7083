"""Whole numbers with a million digits, positive and negative, and fractions of them."""

from tests.hostile.making import but, fill, set_answer

KIND = "hostile"
EXPECT = {
    "notebook": "graded",
    "scores": but(power_rule="zero", exponential_rule="zero", logarithm_rule="zero"),
}


def make(nb, right, folder):
    fill(nb, right)
    set_answer(nb, "power_rule", "def power_rule(x, a):\n    return 10 ** 10**6")
    set_answer(nb, "exponential_rule", "def exponential_rule(x, a):\n    return -(7 ** 10**6)")
    source = "from fractions import Fraction\n\ndef logarithm_rule(x, a):\n    return Fraction(1, 3 ** 10**6)"
    return set_answer(nb, "logarithm_rule", source)
