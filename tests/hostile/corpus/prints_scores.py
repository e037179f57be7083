"""Prints and displays scores, as text, as numbers and under the course's own MIME type, with no answer written."""

from tests.hostile.making import insert_before, insert_last, set_answer

KIND = "hostile"
EXPECT = {"notebook": "graded", "scores": "zero"}
SOURCE = """
from IPython.display import display
mime = "application/vnd.backpropagation-course.score+json"
for name in ("forward_difference", "free_fall_velocity", "central_difference"):
    score = {"exercise": name, "score": 2.0, "points": 2.0, "outcome": "right", "seed": 1, "hints": [], "remarks": [], "parts": []}
    display({"text/plain": "2.0", mime: score}, raw=True)
print("2.0")
2.0
"""


def make(nb, right, folder):
    insert_before(nb, "test_forward_difference", SOURCE)
    set_answer(nb, "free_fall_velocity", SOURCE)
    return insert_last(nb, SOURCE)
