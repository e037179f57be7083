"""Generators where numbers are asked for: one that ends, one that never does, one that is an async one."""

from tests.hostile.making import but, fill, set_answer

KIND = "hostile"
EXPECT = {
    "notebook": "graded",
    "scores": but(power_rule="zero", exponential_rule="zero", logarithm_rule="zero"),
}


def make(nb, right, folder):
    fill(nb, right)
    set_answer(nb, "power_rule", "def power_rule(x, a):\n    yield a * x ** (a - 1)")
    set_answer(
        nb,
        "exponential_rule",
        "import itertools\n\ndef exponential_rule(x, a):\n    return itertools.count(1.0)",
    )
    return set_answer(nb, "logarithm_rule", "async def logarithm_rule(x, a):\n    return 1 / (x * np.log(a))")
