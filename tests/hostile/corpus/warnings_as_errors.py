"""Warnings become errors and NumPy raises at every overflow, for the whole notebook; the answers are right."""

from tests.hostile.making import fill, insert_before

KIND = "accident"
EXPECT = {"notebook": "graded", "scores": "full"}


def make(nb, right, folder):
    source = "import warnings\nwarnings.simplefilter('error')\nnp.seterr(all='raise')"
    return insert_before(fill(nb, right), "forward_difference", source)
