"""A PDF under the notebook's name."""

from tests.hostile.making import NOTEBOOK

KIND = "accident"
EXPECT = {"notebook": "damaged", "scores": "zero"}


def make(nb, right, folder):
    (folder / NOTEBOOK).write_bytes(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n" + bytes(range(256)) * 10)
