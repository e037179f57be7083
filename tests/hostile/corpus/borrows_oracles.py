"""Answers are the course's own oracles, which its package holds for the check. They compute what is right."""

from tests.hostile.making import EXERCISES, insert_first, set_answer

KIND = "hostile"
EXPECT = {"notebook": "graded", "scores": "any"}
SOURCE = """
import course.exercises.derivatives as here
oracles = {name: getattr(here, name).oracle for name in here.__all__}
"""


def make(nb, right, folder):
    insert_first(nb, SOURCE)
    for name in EXERCISES:
        set_answer(nb, name, f"def {name}(*args, **named):\n    return oracles['{name}'](*args, **named)")
    return nb
