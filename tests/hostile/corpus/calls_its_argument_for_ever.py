"""An answer that calls the functions it was given ten million times before it hands back what is right."""

from tests.hostile.making import but, fill, set_answer

KIND = "hostile"
EXPECT = {"notebook": "graded", "scores": but(composite_rule="zero")}
SOURCE = """
def composite_rule(df, g, dg):
    def slope(x):
        for _ in range(10_000_000):
            dg(x)
        return df(g(x)) * dg(x)
    return slope
"""


def make(nb, right, folder):
    return set_answer(fill(nb, right), "composite_rule", SOURCE)
