"""A download that stopped half-way."""

import nbformat

from tests.hostile.making import fill

KIND = "accident"
EXPECT = {"notebook": "damaged", "scores": "zero"}


def make(nb, right, folder):
    text = nbformat.writes(fill(nb, right))
    return text[: len(text) // 2]
