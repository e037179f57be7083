"""Variables called course, grade, seed, expected and Score, and a class called Case: the grader's names are its own."""

from tests.hostile.making import fill, insert_before

KIND = "accident"
EXPECT = {"notebook": "graded", "scores": "full"}
SOURCE = """
course = grade = grade_quiz = seed = expected = answer = exercise = None

class Case:
    pass

class Score(Case):
    score = 100
"""


def make(nb, right, folder):
    return insert_before(fill(nb, right), "power_rule", SOURCE)
