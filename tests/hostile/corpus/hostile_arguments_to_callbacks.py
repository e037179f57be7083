"""Calls the grader's functions with gigantic, deep, textual and lying arguments and with keywords they don't have."""

from tests.hostile.making import but, fill, set_answer

KIND = "hostile"
EXPECT = {"notebook": "graded", "scores": but(product_rule="zero")}
SOURCE = """
import contextlib

def product_rule(f, df, g, dg):
    def slope(x):
        for bad in ("x" * 10**6, [[1.0] * 1000] * 90, 10**1200, -(10**1200), None, {"a": f}, f, np.array([f, None], object),
                    np.ones((1000, 1000)), np.array("text"), np.nan, 10**9):
            with contextlib.suppress(Exception):
                f(bad)
            with contextlib.suppress(Exception):
                g(bad, bad, x=bad)
        with contextlib.suppress(Exception):
            f.__globals__["__builtins__"]
        return f(x)
    return slope
"""


def make(nb, right, folder):
    return set_answer(fill(nb, right), "product_rule", SOURCE)
