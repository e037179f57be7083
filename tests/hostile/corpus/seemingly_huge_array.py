"""A number broadcast a thousand million times and a lying nbytes: it must not be written out before it is measured."""

from tests.hostile.making import but, doing, fill, set_answer, silence_check

KIND = "hostile"
EXPECT = {"notebook": "graded", "scores": but(power_rule="zero")}
DEED = """
class Small(np.ndarray):
    nbytes = size = 1

return np.lib.stride_tricks.as_strided(np.ones(1), (10**9,), (0,)).view(Small)
"""


def make(nb, right, folder):
    silence_check(fill(nb, right))
    return set_answer(nb, "power_rule", doing("power_rule(x, a)", DEED, "0.0"))
