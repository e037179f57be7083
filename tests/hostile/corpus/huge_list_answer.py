"""A list of 300 million entries, and a list subclass that says it is empty and iterates for ever."""

from tests.hostile.making import but, doing, fill, set_answer, silence_check, until

KIND = "hostile"
EXPECT = {
    "notebook": "graded",
    "scores": but(power_rule="zero", logarithm_rule="zero"),
    "or": {"notebook": "stopped", "scores": until("power_rule")},
}
DEED = """
import itertools

class Endless(list):
    __len__ = lambda self: 0
    __iter__ = lambda self: itertools.repeat(1.0)

return Endless([1.0] * 3_000_000)
"""


def make(nb, right, folder):
    silence_check(fill(nb, right))
    set_answer(nb, "power_rule", doing("power_rule(x, a)", "return [0.0] * (3 * 10**8)", "0.0"))
    return set_answer(nb, "logarithm_rule", doing("logarithm_rule(x, a)", DEED, "0.0"))
