"""100 MB printed in one line. Stock: a notebook of 105 MB."""

from tests.hostile.making import fill, guarded, insert_before

KIND = "accident"
EXPECT = {"notebook": "graded", "scores": "full"}


def make(nb, right, folder):
    return insert_before(fill(nb, right), "power_rule", guarded("print('x' * 100_000_000)"))
