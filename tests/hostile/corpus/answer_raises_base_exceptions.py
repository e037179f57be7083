"""Answers that raise SystemExit, KeyboardInterrupt, GeneratorExit and an own BaseException. None may reach the grader."""

from tests.hostile.making import but, fill, set_answer

KIND = "hostile"
EXPECT = {
    "notebook": "graded",
    "scores": but(power_rule="zero", exponential_rule="zero", logarithm_rule="zero", product_rule="zero"),
}


def make(nb, right, folder):
    fill(nb, right)
    set_answer(nb, "power_rule", "def power_rule(x, a):\n    raise SystemExit(0)")
    set_answer(nb, "exponential_rule", "def exponential_rule(x, a):\n    raise KeyboardInterrupt")
    set_answer(nb, "logarithm_rule", "def logarithm_rule(x, a):\n    raise GeneratorExit")
    source = "class TimeIsUp(BaseException):\n    pass\n\ndef product_rule(f, df, g, dg):\n    raise TimeIsUp"
    return set_answer(nb, "product_rule", source)
