"""Looks whether it is graded and is right only then. It is right when it counts: full points."""

from tests.hostile.making import fill, set_answer

KIND = "hostile"
EXPECT = {"notebook": "graded", "scores": "full"}
SOURCE = """
import os

def free_fall_velocity(t, g=9.81):
    return g * t if os.environ.get("NBGRADER_EXECUTION") == "autograde" else 0.0
"""


def make(nb, right, folder):
    return set_answer(fill(nb, right), "free_fall_velocity", SOURCE)
