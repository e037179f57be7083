"""Changes the code of the function that it was given so that everything is 0, and hands back 0."""

from tests.hostile.making import but, fill, set_answer

KIND = "hostile"
EXPECT = {"notebook": "graded", "scores": but(forward_difference="zero")}
SOURCE = """
def forward_difference(f, x, h):
    for name, value in (("__code__", (lambda x: x * 0.0).__code__), ("__defaults__", ()), ("__name__", "g"), ("__call__", abs)):
        try:
            setattr(f, name, value)
        except (AttributeError, TypeError, ValueError):
            pass
    return x * 0.0
"""


def make(nb, right, folder):
    return set_answer(fill(nb, right), "forward_difference", SOURCE)
