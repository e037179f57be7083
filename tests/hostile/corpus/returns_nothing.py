"""print in place of return, and a return that was forgotten."""

from tests.hostile.making import but, fill, set_answer

KIND = "accident"
EXPECT = {"notebook": "graded", "scores": but(power_rule="zero", grad_quadratic="zero", product_rule="zero")}


def make(nb, right, folder):
    fill(nb, right)
    set_answer(nb, "power_rule", "def power_rule(x, a):\n    print(a * x ** (a - 1))")
    set_answer(nb, "grad_quadratic", "def grad_quadratic(x, w, b):\n    dw, db = 2 * x * w, 2 * b")
    return set_answer(
        nb, "product_rule", "def product_rule(f, df, g, dg):\n    lambda x: df(x) * g(x) + f(x) * dg(x)"
    )
