"""All answers in one cell of the student's own at the end, the marked cells untouched: when tests come, nothing is there."""

from tests.hostile.making import EXERCISES, insert_last

KIND = "accident"
EXPECT = {"notebook": "graded", "scores": "zero"}


def make(nb, right, folder):
    return insert_last(nb, "\n\n".join(right[name] for name in EXERCISES))
