"""The right notebook and, beside it, copies, checkpoints and notebooks of other names, some of them damaged."""

import nbformat

from tests.hostile.making import NOTEBOOK, fill

KIND = "accident"
EXPECT = {"notebook": "graded", "scores": "full"}


def make(nb, right, folder):
    (folder / ".ipynb_checkpoints").mkdir()
    nbformat.write(nb, folder / ".ipynb_checkpoints" / "derivatives-checkpoint.ipynb")
    nbformat.write(nb, folder / "derivatives-Copy1.ipynb")
    (folder / "Untitled.ipynb").write_text("")
    nbformat.write(fill(nb, right), folder / NOTEBOOK)
