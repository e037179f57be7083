"""Test cells that hold scores, asserts that pass, and answers in place of the comment. Stock: some survive."""

from tests.hostile.making import EXERCISES, cell

KIND = "hostile"
EXPECT = {"notebook": "graded", "scores": "zero"}


def make(nb, right, folder):
    for name in EXERCISES:
        one = cell(nb, f"test_{name}")
        one.source = f"{right[name]}\nassert True\n2.0"
        one.metadata.nbgrader.update(locked=False, solution=True, checksum="0" * 32)
    return nb
