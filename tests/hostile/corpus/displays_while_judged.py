"""A right answer that displays something at each call, with no plot at all. What it shows is nobody's; the value counts."""

from tests.hostile.making import fill, set_answer

KIND = "accident"
EXPECT = {"notebook": "graded", "scores": "full"}
SOURCE = """
from IPython.display import Markdown, clear_output, display

def quotient_rule(f, df, g, dg):
    display(Markdown("**called**"))
    clear_output()
    return lambda x: (df(x) * g(x) - f(x) * dg(x)) / g(x) ** 2
"""


def make(nb, right, folder):
    return set_answer(fill(nb, right), "quotient_rule", SOURCE)
