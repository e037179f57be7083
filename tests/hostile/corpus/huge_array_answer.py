"""Answers of 2.4 GB and, where memory is given out before it is used, of 4 GB."""

from tests.hostile.making import but, doing, fill, set_answer, silence_check, until

KIND = "hostile"
EXPECT = {
    "notebook": "graded",
    "scores": but(power_rule="zero", logarithm_rule="zero"),
    "or": {"notebook": "stopped", "scores": until("power_rule")},
}


def make(nb, right, folder):
    silence_check(fill(nb, right))
    set_answer(nb, "power_rule", doing("power_rule(x, a)", "return np.ones(3 * 10**8)", "0.0"))
    return set_answer(
        nb, "logarithm_rule", doing("logarithm_rule(x, a)", "return np.zeros(5 * 10**8)", "0.0")
    )
