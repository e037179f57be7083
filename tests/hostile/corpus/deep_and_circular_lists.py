"""Lists that are 100000 deep, that hold themselves, and tuples of dicts of themselves."""

from tests.hostile.making import but, fill, set_answer

KIND = "hostile"
EXPECT = {
    "notebook": "graded",
    "scores": but(power_rule="zero", exponential_rule="zero", logarithm_rule="zero"),
}
ANSWERS = {
    "power_rule": "deep = []\n    for _ in range(100_000):\n        deep = [deep]\n    return deep",
    "exponential_rule": "round = []\n    round.append(round)\n    return round",
    "logarithm_rule": "one = {}\n    one['x'] = (one, [one])\n    return one, one",
}


def make(nb, right, folder):
    fill(nb, right)
    for name, body in ANSWERS.items():
        set_answer(nb, name, f"def {name}(x, a):\n    {body}")
    return nb
