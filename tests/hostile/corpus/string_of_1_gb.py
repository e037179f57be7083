"""Strings and byte strings of 1 GB as an answer, and one as the text of an exception."""

from tests.hostile.making import but, doing, fill, set_answer, silence_check, until

KIND = "hostile"
EXPECT = {
    "notebook": "graded",
    "scores": but(power_rule="zero", logarithm_rule="zero"),
    "or": {"notebook": "stopped", "scores": until("power_rule")},
}


def make(nb, right, folder):
    silence_check(fill(nb, right))
    set_answer(nb, "power_rule", doing("power_rule(x, a)", "return 'x' * 2**30", "0.0"))
    return set_answer(
        nb, "logarithm_rule", doing("logarithm_rule(x, a)", "raise ValueError('x' * 200_000_000)", "0.0")
    )
