"""An answer uses math without importing it: it was imported in a session that is gone."""

from tests.hostile.making import but, fill, set_answer

KIND = "accident"
EXPECT = {"notebook": "graded", "scores": but(exponential_rule="zero")}


def make(nb, right, folder):
    fill(nb, right)
    source = "def exponential_rule(x, a):\n    return np.power(a, x) * math.log(a)"
    return set_answer(nb, "exponential_rule", source)
