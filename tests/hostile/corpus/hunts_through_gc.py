"""Searches all living objects for expected values, seeds and hidden tests while it is judged. Stock: In[] holds the tests."""

from tests.hostile.making import answer_all, insert_before, silence_check

KIND = "hostile"
EXPECT = {"notebook": "graded", "scores": "zero"}
HUNT = """
import gc

def hunt(*args):
    for thing in gc.get_objects():
        kind = type(thing).__name__
        if kind in ("Case", "Trial", "Observed", "Seat", "Judgement") and getattr(thing, "expected", None) is not None:
            value = thing.expected
            if type(value) in (float, np.ndarray):
                return value
        if type(thing) is dict and "expected" in thing and type(thing["expected"]) in (float, np.ndarray):
            return thing["expected"]
    return -1234.5
"""


def make(nb, right, folder):
    answer_all(nb, "hunt(*args)")
    insert_before(nb, "forward_difference", HUNT)
    return silence_check(nb)
