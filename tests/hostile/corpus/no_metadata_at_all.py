"""An editor dropped all metadata of notebook and cells: answers are found by their ids."""

from nbformat import NotebookNode

from tests.hostile.making import fill

KIND = "accident"
EXPECT = {"notebook": "graded", "scores": "full"}


def make(nb, right, folder):
    fill(nb, right)
    nb.metadata = NotebookNode()
    for one in nb.cells:
        one.metadata = NotebookNode()
    return nb
