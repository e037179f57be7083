"""Saved outputs of 15 MB, below the limit: they are dropped, and the answers count."""

import nbformat

from tests.hostile.making import fill, insert_last

KIND = "accident"
EXPECT = {"notebook": "graded", "scores": "full"}


def make(nb, right, folder):
    one = insert_last(fill(nb, right), "print('x')").cells[-1]
    one.outputs = [nbformat.v4.new_output("stream", text="x" * 15_000_000)]
    return nb
