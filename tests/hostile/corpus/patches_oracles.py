"""Makes every oracle of the course hand back 0 in its own process, and answers 0. The grader has oracles of its own."""

from tests.hostile.making import answer_all

KIND = "hostile"
EXPECT = {"notebook": "graded", "scores": "zero"}
SOURCE = """
import course.exercises.derivatives as here
for name in here.__all__:
    getattr(here, name).oracle = lambda *_, **__: 0.0
"""


def make(nb, right, folder):
    return answer_all(nb, "0.0", SOURCE)
