"""The notebook is a symbolic link to the instructor's. Stock: full points."""

from tests.hostile.making import NOTEBOOK

KIND = "hostile"
EXPECT = {"notebook": "refused", "scores": "zero"}


def make(nb, right, folder):
    (folder / NOTEBOOK).symlink_to("../../../source/01-derivatives/derivatives.ipynb")
