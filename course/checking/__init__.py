"""The checking room: what an exercise is, and how an answer to it is judged.

Knows nothing of notebooks or of nbgrader.
"""

from course.checking.draw import Draw
from course.checking.exercise import Accepts, Between, Case, Exercise, Misconception, Part, Raises
from course.checking.judge import judge, missing
from course.checking.report import Report

__all__ = [
    "Accepts",
    "Between",
    "Case",
    "Draw",
    "Exercise",
    "Misconception",
    "Part",
    "Raises",
    "Report",
    "judge",
    "missing",
]
