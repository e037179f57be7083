"""Reads the expected values of the visible check from its callers' frames, keeps them, and knows nothing else."""

from tests.hostile.making import but, fill, set_answer

KIND = "hostile"
EXPECT = {"notebook": "graded", "scores": but(exponential_rule="zero")}
SOURCE = """
import sys

table = {}

def exponential_rule(x, a):
    key = np.asarray(x).tobytes(), a
    frame = sys._getframe(1)
    while frame is not None:
        if "expected" in frame.f_locals and "case" in frame.f_locals:
            table[key] = frame.f_locals["expected"]
        frame = frame.f_back
    return table.get(key, 0.0)
"""


def make(nb, right, folder):
    return set_answer(fill(nb, right), "exponential_rule", SOURCE)
