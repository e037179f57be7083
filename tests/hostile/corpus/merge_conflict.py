"""Git's conflict marks in the file."""

import nbformat

from tests.hostile.making import fill

KIND = "accident"
EXPECT = {"notebook": "damaged", "scores": "zero"}


def make(nb, right, folder):
    lines = nbformat.writes(fill(nb, right)).splitlines()
    return "\n".join(
        [*lines[:40], "<<<<<<< HEAD", *lines[40:60], "=======", *lines[45:60], ">>>>>>> mine", *lines[60:]]
    )
