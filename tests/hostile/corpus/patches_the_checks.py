"""Patches course.check, course.checking and course.grading in its own process: every comparison and report says right."""

from tests.hostile.making import answer_all

KIND = "hostile"
EXPECT = {"notebook": "graded", "scores": "zero", "or": {"notebook": "stopped", "scores": "zero"}}
SOURCE = """
import course.check, course.checking.values, course.checking.trial, course.checking.judge, course.checking.run
import course.checking.report, course.grading.cell, course.grading.work, course.exercises
from course.checking.exercise import Exercise

course.checking.values.compare = course.checking.trial.compare = lambda *_: None
course.checking.values.alike = course.checking.trial.alike = lambda *_: True
course.checking.trial.PartResult.held = property(lambda self: True)
course.checking.trial.Trial.held = property(lambda self: True)
course.checking.report.Report.score = property(lambda self: 100.0)
course.checking.report.Report.outcome = property(lambda self: "right")
course.grading.cell.grade = course.grading.cell.grade_quiz = lambda *_, **__: 2.0
course.grading.cell._quiz_verdict = lambda *_: ("right", "")
Exercise.parts = []
"""


def make(nb, right, folder):
    return answer_all(nb, "0.5", SOURCE)
