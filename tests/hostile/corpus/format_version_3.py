"""A notebook in the format of IPython 3, from an old editor."""

import nbformat

from tests.hostile.making import fill

KIND = "accident"
EXPECT = {"notebook": "graded", "scores": "full"}


def make(nb, right, folder):
    return nbformat.writes(nbformat.convert(fill(nb, right), 3), version=nbformat.NO_CONVERT)
