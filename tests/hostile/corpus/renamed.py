"""The notebook under the name that a browser gives a second download. Stock: a line in a log."""

import nbformat

from tests.hostile.making import fill

KIND = "accident"
EXPECT = {"notebook": "missing", "scores": "zero"}


def make(nb, right, folder):
    nbformat.write(fill(nb, right), folder / "derivatives (1).ipynb")
