"""A cache whose key leaves out the function: the second function at the same place gets the first one's slope."""

from tests.hostile.making import but, fill, set_answer

KIND = "accident"
EXPECT = {"notebook": "graded", "scores": but(forward_difference="part")}
SOURCE = """
seen = {}

def forward_difference(f, x, h):
    key = np.asarray(x).tobytes(), h
    if key not in seen:
        seen[key] = (f(x + h) - f(x)) / h
    return seen[key]
"""


def make(nb, right, folder):
    return set_answer(fill(nb, right), "forward_difference", SOURCE)
