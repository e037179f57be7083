"""Right answers that warn, log and write to stderr at every call. Stock: 0 points for anything on stderr."""

from tests.hostile.making import fill, set_answer

KIND = "accident"
EXPECT = {"notebook": "graded", "scores": "full"}
SOURCE = """
import logging, sys, warnings

def free_fall_velocity(t, g=9.81):
    warnings.warn("no air resistance")
    logging.warning("falling")
    print("falling", file=sys.stderr)
    return g * t
"""


def make(nb, right, folder):
    return set_answer(fill(nb, right), "free_fall_velocity", SOURCE)
