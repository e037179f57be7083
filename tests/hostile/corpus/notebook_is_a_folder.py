"""A folder with the notebook's name, and the notebook in it: an archive was unpacked too often."""

import nbformat

from tests.hostile.making import NOTEBOOK, fill

KIND = "accident"
EXPECT = {"notebook": "refused", "scores": "zero", "or": {"notebook": "missing", "scores": "zero"}}


def make(nb, right, folder):
    (folder / NOTEBOOK).mkdir()
    nbformat.write(fill(nb, right), folder / NOTEBOOK / NOTEBOOK)
