"""What is owed, and what became of it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from nbformat import NotebookNode
from nbgrader.api import MissingEntry
from nbgrader.apps.api import NbGraderAPI

from course.grading.scores import outcomes
from course.grading.submission import Record, Status


@dataclass(frozen=True, order=True)
class Submission:
    """One notebook that one student owes; paths are within the course's folder."""

    student: str
    assignment: str
    notebook: str

    @property
    def file(self) -> Path:
        return self._in("submitted", "ipynb")

    @property
    def graded(self) -> Path:
        return self._in("autograded", "ipynb")

    @property
    def feedback(self) -> Path:
        return self._in("feedback", "html")

    def _in(self, step: str, kind: str) -> Path:
        return Path(step, self.student, self.assignment, f"{self.notebook}.{kind}")


@dataclass(frozen=True)
class Result:
    """What became of one submission.

    score    points so far; those of written answers are added by hand
    by_hand  graded cells that need a person
    cells    outcome of each graded cell; empty where nothing was run
    is_new   whether it was graded now, and not before
    """

    submission: Submission
    record: Record
    score: float = 0.0
    max_score: float = 0.0
    by_hand: int = 0
    cells: dict[str, str] = field(default_factory=dict)
    is_new: bool = True

    @property
    def needs_person(self) -> bool:
        return self.record.status in (Status.DAMAGED, Status.REFUSED, Status.GRADER_ERROR)

    def as_dict(self) -> dict[str, Any]:
        """For machines."""
        return {
            "student": self.submission.student,
            "assignment": self.submission.assignment,
            "notebook": self.submission.notebook,
            **self.record.as_dict(),
            "score": self.score,
            "max_score": self.max_score,
            "by_hand": self.by_hand,
            "cells": self.cells,
            "new": self.is_new,
        }


def result_of(
    api: NbGraderAPI,
    submission: Submission,
    record: Record,
    nb: NotebookNode | None = None,
    is_new: bool = True,
) -> Result:
    """The result as it stands in the gradebook and, where it was run, in the graded notebook."""
    cells = outcomes(nb) if nb is not None and record.rung else {}
    names = submission.notebook, submission.assignment, submission.student
    with api.gradebook as gradebook:
        try:
            entry = gradebook.find_submission_notebook(*names)
        except MissingEntry:
            return Result(submission, record, cells=cells, is_new=is_new)
        by_hand = sum(grade.needs_manual_grade for grade in entry.grades)
        return Result(submission, record, entry.score, entry.max_score, by_hand, cells, is_new)


def counted(results: list[Result]) -> Counter[str]:
    """How often each outcome occurs among the graded cells."""
    return Counter(outcome for result in results for outcome in result.cells.values())
