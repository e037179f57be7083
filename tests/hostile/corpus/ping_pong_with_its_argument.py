"""Hands an object to the function it was given whose arithmetic calls that function again, and so on, across the line."""

from tests.hostile.making import but, fill, set_answer, silence_check

KIND = "hostile"
EXPECT = {"notebook": "graded", "scores": but(composite_rule="zero")}
SOURCE = """
def composite_rule(df, g, dg):
    class Ball:
        def __getattr__(self, name):
            raise AttributeError(name)

        def again(self, *others):
            return g(Ball())

        __add__ = __radd__ = __mul__ = __rmul__ = __pow__ = __rpow__ = __sub__ = __rsub__ = __neg__ = again
        __float__ = __array__ = __abs__ = __truediv__ = __rtruediv__ = __call__ = again

    return lambda x: g(Ball())
"""


def make(nb, right, folder):
    return set_answer(silence_check(fill(nb, right)), "composite_rule", SOURCE)
