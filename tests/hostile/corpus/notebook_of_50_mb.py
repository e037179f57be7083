"""A notebook of 50 MB, from a picture that was pasted again and again. Stock: read and copied."""

import nbformat

from tests.hostile.making import NOTEBOOK, fill

KIND = "accident"
EXPECT = {"notebook": "refused", "scores": "zero"}


def make(nb, right, folder):
    fill(nb, right)
    nb.cells.append(nbformat.v4.new_markdown_cell("![](" + "A" * 50_000_000 + ")"))
    nbformat.write(nb, folder / NOTEBOOK)
