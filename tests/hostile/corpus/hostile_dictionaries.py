"""Dictionaries with keys that raise, never end or lie when they are compared; sets of the same."""

from tests.hostile.making import but, fill, insert_first, set_answer

KIND = "hostile"
EXPECT = {
    "notebook": "graded",
    "scores": but(power_rule="zero", exponential_rule="zero", logarithm_rule="zero"),
}
KEYS = """
class Key:
    first = True

    def __hash__(self):
        if not self.first:
            raise RuntimeError("hash")
        return 1

    def __eq__(self, other):
        raise RuntimeError("compared")

    __repr__ = __str__ = __eq__

def hostile():
    key = Key()
    made = {key: 1.0, "x": float("nan"), float("nan"): 2.0, (1, 2): [key], None: key}
    key.first = False
    return made
"""


def make(nb, right, folder):
    fill(nb, right)
    insert_first(nb, KEYS)
    set_answer(nb, "power_rule", "def power_rule(x, a):\n    return hostile()")
    set_answer(
        nb,
        "exponential_rule",
        "def exponential_rule(x, a):\n    return set(list(hostile().values())[:1]), {1: hostile()}",
    )
    return set_answer(
        nb,
        "logarithm_rule",
        "def logarithm_rule(x, a):\n    return {'value': 1.0, 1: {2.0: {True: hostile()}}}",
    )
