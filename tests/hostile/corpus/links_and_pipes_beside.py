"""Right answers, and beside the notebook links to the instructor's files, a pipe, a link to itself and to /."""

import os

import nbformat

from tests.hostile.making import NOTEBOOK, fill

KIND = "hostile"
EXPECT = {"notebook": "graded", "scores": "full"}


def make(nb, right, folder):
    (folder / "solution.txt").symlink_to("../../../source/01-derivatives/derivatives.ipynb")
    (folder / "all").symlink_to("/")
    (folder / "round").symlink_to("round")
    (folder / "gradebook").symlink_to("../../../gradebook.db")
    os.mkfifo(folder / "data.csv")
    nbformat.write(fill(nb, right), folder / NOTEBOOK)
