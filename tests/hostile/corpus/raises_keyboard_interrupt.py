"""A cell that was interrupted by hand while it was written raises KeyboardInterrupt again."""

from tests.hostile.making import fill, insert_before

KIND = "accident"
EXPECT = {"notebook": "graded", "scores": "full"}


def make(nb, right, folder):
    return insert_before(fill(nb, right), "power_rule", "print('to be finished')\nraise KeyboardInterrupt")
