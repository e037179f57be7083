"""An answer that ends the process when it is called. Only its own exercise is lost: the others are judged apart."""

from tests.hostile.making import but, doing, fill, set_answer, silence_check

KIND = "hostile"
EXPECT = {"notebook": "graded", "scores": but(power_rule="zero")}


def make(nb, right, folder):
    silence_check(fill(nb, right))
    return set_answer(nb, "power_rule", doing("power_rule(x, a)", "os._exit(0)", "a * x ** (a - 1)"))
