"""A loop variable, or a result, takes the name of a function before it is graded, and after it was."""

from tests.hostile.making import but, fill, insert_before, insert_last

KIND = "accident"
EXPECT = {"notebook": "graded", "scores": but(power_rule="zero")}


def make(nb, right, folder):
    fill(nb, right)
    insert_before(nb, "test_power_rule", "power_rule = power_rule(3.0, 2)")
    return insert_last(nb, "product_rule = 3.0\ndel descent_step")
