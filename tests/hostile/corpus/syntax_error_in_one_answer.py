"""A missing bracket in one answer and bad indentation in another. Only these two are lost."""

from tests.hostile.making import but, cell, fill, set_answer

KIND = "accident"
EXPECT = {"notebook": "graded", "scores": but(power_rule="zero", grad_exponential="zero")}


def make(nb, right, folder):
    fill(nb, right)
    set_answer(nb, "power_rule", "def power_rule(x, a):\n    return (a * x ** (a - 1)")
    cell(nb, "grad_exponential").source = "def grad_exponential(x, w, b):\nreturn x, w"
    return nb
