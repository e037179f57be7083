"""A data file of 300 MB (sparse) and two thousand empty ones beside the notebook: left out, or the notebook is refused."""

import nbformat

from tests.hostile.making import NOTEBOOK, fill

KIND = "hostile"
EXPECT = {"notebook": "graded", "scores": "full", "or": {"notebook": "refused", "scores": "zero"}}


def make(nb, right, folder):
    with (folder / "data.bin").open("wb") as file:
        file.truncate(300_000_000)
    (folder / "many").mkdir()
    for number in range(2000):
        (folder / "many" / f"{number}.txt").touch()
    nbformat.write(fill(nb, right), folder / NOTEBOOK)
