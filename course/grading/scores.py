"""Fail-closed scores: a graded cell's one score bundle, or a grader error that a person looks at."""

from __future__ import annotations

import html
import math
import re
from dataclasses import dataclass
from typing import Any

from nbformat import NotebookNode
from nbgrader import utils
from nbgrader.api import Gradebook
from nbgrader.preprocessors import SaveAutoGrades

from course import notebooks
from course.grading.cell import SCORE_MIME
from course.grading.marks import MARK, WHY, exercise_of, is_graded
from course.grading.submission import RECORD, Record, Status
from course.grading.work import Outcome


class GraderError(Exception):
    """A graded cell that gave no score that can be trusted."""


@dataclass(frozen=True)
class Bundle:
    """What a graded cell says about one exercise."""

    exercise: str
    score: float
    outcome: str


def read_bundle(cell: NotebookNode) -> Bundle:
    """The one score of a graded code cell.

    Raises GraderError unless there is exactly one bundle, for this cell's exercise, with a finite score from 0 to
    the cell's points. Nothing else that the cell prints or returns is looked at.
    """
    bundles = [output.data[SCORE_MIME] for output in cell.outputs if SCORE_MIME in output.get("data", {})]
    if len(bundles) != 1:
        raise GraderError(
            _why_none(cell) if not bundles else f"the cell gave {len(bundles)} scores in place of one"
        )
    (bundle,) = bundles
    if not isinstance(bundle, dict) or bundle.get("exercise") not in exercises_of(cell):
        raise GraderError("the score in this cell belongs to another exercise")
    score, points = bundle.get("score"), float(cell.metadata.nbgrader["points"])
    if isinstance(score, bool) or not isinstance(score, int | float) or not math.isfinite(score):
        raise GraderError(f"the score is not a finite number: {score!r}")
    if not 0 <= score <= points:
        raise GraderError(f"the score {score:g} is not between 0 and {points:g}")
    return Bundle(bundle["exercise"], float(score), str(bundle.get("outcome", "")))


def outcomes(nb: NotebookNode) -> dict[str, str]:
    """What became of each graded code cell, by grade_id, in a notebook that was graded."""
    found = {}
    for cell in nb.cells:
        if is_graded(cell):
            grade_id = cell.metadata.nbgrader["grade_id"]
            try:
                found[grade_id] = read_bundle(cell).outcome
            except GraderError:
                found[grade_id] = str(Outcome.GRADER_ERROR)
    return found


def exercises_of(cell: NotebookNode) -> tuple[str, str]:
    """The names that a cell's score may carry: test_f and test_f_2 both grade f."""
    name = exercise_of(cell.metadata.nbgrader["grade_id"])
    return name, re.sub(r"_\d+$", "", name)


def _why_none(cell: NotebookNode) -> str:
    if WHY in cell.metadata:
        return str(cell.metadata[WHY])
    errors = [output for output in cell.outputs if output.output_type == "error"]
    if cell.execution_count is None and not errors:
        return "the cell was not reached"
    if any(error.ename == "CellTimeoutError" for error in errors):
        return "the cell took longer than its time limit and gave no score"
    return f"the cell gave no score ({errors[-1].ename})" if errors else "the cell gave no score"


class SaveScores(SaveAutoGrades):
    """Writes scores into the gradebook; nbgrader's own reading of outputs stays in use for written answers only.

    A grader error is stored as 0 points that need a person, so that formgrader lists the notebook under manual
    grading, and is named in the cell's output, so that it stands in formgrader and in the feedback.
    """

    def preprocess(self, nb: NotebookNode, resources: dict[str, Any]) -> tuple[NotebookNode, dict[str, Any]]:
        self.record = Record.of(nb)
        names = resources["nbgrader"]
        self.notebook_id, self.assignment_id = names["notebook"], names["assignment"]
        self.student_id, self.db_url = names["student"], names["db_url"]
        with Gradebook(self.db_url) as self.gradebook:
            commit = self.gradebook.db.commit
            # nbgrader ends a transaction for every cell. A notebook is entered whole or not at all.
            self.gradebook.db.commit = self.gradebook.db.flush
            # nbconvert's pass over the cells, without nbgrader's, which opens a gradebook of its own.
            nb, resources = super(SaveAutoGrades, self).preprocess(nb, resources)
            commit()
        if self.record.is_graded and any(MARK in cell.metadata for cell in nb.cells):
            reasons = {cell.metadata[MARK] for cell in nb.cells if MARK in cell.metadata}
            nb.metadata[RECORD] = Record(Status.GRADER_ERROR, "; ".join(sorted(reasons))).as_dict()
        return nb, resources

    def _add_score(self, cell: NotebookNode, resources: dict[str, Any]) -> None:
        if cell.cell_type != "code" or utils.is_solution(cell):
            super()._add_score(cell, resources)
            if not self.record.is_graded:
                self._grade_of(cell).needs_manual_grade = True
                self.gradebook.db.commit()
            return
        grade = self._grade_of(cell)
        try:
            if self.record.status in (Status.DAMAGED, Status.REFUSED):
                raise GraderError(f"{self.record.status}: {self.record.reason}")
            grade.auto_score = read_bundle(cell).score
            grade.needs_manual_grade = grade.manual_score is not None
        except GraderError as error:
            grade.auto_score = 0.0
            grade.needs_manual_grade = True
            _name_error(cell, str(error))
        self.gradebook.db.commit()

    def _grade_of(self, cell: NotebookNode) -> Any:
        grade_id = cell.metadata.nbgrader["grade_id"]
        return self.gradebook.find_grade(grade_id, self.notebook_id, self.assignment_id, self.student_id)


def _name_error(cell: NotebookNode, reason: str) -> None:
    """Puts the grader error where the people who read the cell will see it; its unusable score is taken out."""
    text = f"Not graded automatically: {reason}. A person will look at this cell."
    cell.metadata[MARK] = reason
    cell.outputs = [output for output in cell.outputs if SCORE_MIME not in output.get("data", {})]
    data = {"text/plain": text, "text/html": f"<p><strong>{html.escape(text)}</strong></p>"}
    cell.outputs.append(notebooks.output("display_data", data=data))
