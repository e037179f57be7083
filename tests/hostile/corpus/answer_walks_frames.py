"""Answers search all callers, their globals and the last traceback for something called expected, seed or oracle."""

from tests.hostile.making import answer_all, insert_before, silence_check

KIND = "hostile"
EXPECT = {"notebook": "graded", "scores": "zero"}
SEARCH = """
import sys, traceback

def search(*args):
    try:
        raise ValueError
    except ValueError as error:
        frame = error.__traceback__.tb_frame
    while frame is not None:
        for place in (frame.f_locals, frame.f_globals):
            for name in ("expected", "case", "observed", "report", "hidden_expected"):
                value = place.get(name)
                value = getattr(value, "expected", value)
                if type(value) in (int, float, np.ndarray):
                    return value
        frame = frame.f_back
    return -1234.5
"""


def make(nb, right, folder):
    answer_all(nb, "search(*args)")
    insert_before(nb, "forward_difference", SEARCH)
    return silence_check(nb)
