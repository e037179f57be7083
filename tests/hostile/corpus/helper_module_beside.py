"""A right answer that imports the student's own helper file and reads a data file beside the notebook."""

from tests.hostile.making import fill, set_answer

KIND = "accident"
EXPECT = {"notebook": "graded", "scores": "full"}
SOURCE = """
from my_helpers import times

G = float(open("gravity.txt").read())

def free_fall_velocity(t, g=G):
    return times(g, t)
"""


def make(nb, right, folder):
    (folder / "my_helpers.py").write_text("def times(a, b):\n    return a * b\n")
    (folder / "gravity.txt").write_text("9.81\n")
    return set_answer(fill(nb, right), "free_fall_velocity", SOURCE)
