"""A function that calls itself, in a cell and in one answer: a RecursionError, and nothing more."""

from tests.hostile.making import but, fill, insert_before, set_answer

KIND = "accident"
EXPECT = {"notebook": "graded", "scores": but(numerical_gradient="zero")}


def make(nb, right, folder):
    fill(nb, right)
    insert_before(nb, "power_rule", "def again(n):\n    return again(n + 1)\n\nagain(0)")
    source = "def numerical_gradient(f, theta, h=1e-5):\n    return numerical_gradient(f, theta, h / 2)"
    return set_answer(nb, "numerical_gradient", source)
