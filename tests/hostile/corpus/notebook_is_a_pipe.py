"""A FIFO with the notebook's name. Stock: waits for ever."""

import os

from tests.hostile.making import NOTEBOOK

KIND = "hostile"
EXPECT = {"notebook": "refused", "scores": "zero"}


def make(nb, right, folder):
    os.mkfifo(folder / NOTEBOOK)
