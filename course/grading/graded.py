"""Runs graded cells in the grader's own process: what they call of the student's runs in the student's."""

from __future__ import annotations

import ast
import contextlib
import html
import io
import math
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from nbformat import NotebookNode
from nbformat.v4 import new_output

from course.checking.run import LocalRunner, NotAnAnswer, TimeIsUp, time_limit
from course.grading.cell import SCORE_MIME, Score, Seat, seated, seed_of
from course.grading.limits import Limits
from course.grading.remote import Ended, Lines, Namespace, RemoteRunner
from course.grading.scores import WHY
from course.grading.wire import Channel
from course.grading.work import CellResult, Outcome

COURSE_CELLS = "course.grading.cell"


@dataclass
class Graded:
    """The graded cells of one notebook.

    connect   gives a line to a fresh fork of the student's process
    seed      of the whole grading
    set_up    the instructor's own plain cells, for graded cells that are written out in place of calling the course
    students  names that the answer cells define
    """

    connect: Callable[[], Channel]
    limits: Limits
    seed: int
    set_up: list[str] = field(default_factory=list)
    students: frozenset[str] = frozenset()
    namespace: dict[str, Any] | None = None

    def run(self, cell: NotebookNode) -> CellResult:
        """Runs one graded cell: its outputs and its result. Raises Ended where the student's process is gone."""
        grade_id, points = cell.metadata.nbgrader["grade_id"], float(cell.metadata.nbgrader["points"])
        seed = seed_of(self.seed, grade_id)
        lines = Lines(self.connect, _names_of_right_answers(), self.limits.exercise_seconds)
        try:
            if COURSE_CELLS in cell.source:
                scores = self._run_course_cell(cell.source, lines, seed)
                return _from_scores(cell, scores, grade_id, points, seed)
            return self._run_plain_cell(cell, lines, grade_id, points, seed)
        except Ended:
            raise
        except TimeIsUp:
            reason = f"judging took longer than {self.limits.exercise_seconds:g} s"
            return _without_score(cell, grade_id, points, Outcome.TIME, 0.0, reason, seed)
        except (Exception, NotAnAnswer) as error:
            # A fault of the course or of the grader is never held against the student.
            reason = f"the grader failed: {type(error).__name__}: {error}"
            return _without_score(cell, grade_id, points, Outcome.GRADER_ERROR, None, reason, seed)
        finally:
            lines.renew()

    def _run_course_cell(self, source: str, lines: Lines, seed: int) -> list[Score]:
        runner = RemoteRunner(lines, self.limits.case_seconds, LocalRunner(self.limits.case_seconds))
        seat = Seat(Namespace(lines), runner, seed)  # type: ignore[arg-type]
        with seated(seat):
            exec(compile(source, "<graded cell>", "exec"), {"__name__": "__main__"})
        return seat.scores

    def _run_plain_cell(
        self, cell: NotebookNode, lines: Lines, grade_id: str, points: float, seed: int
    ) -> CellResult:
        """A cell of asserts: its points where nothing is raised, or as many as its last value says."""
        namespace = self._prepared()
        found = Namespace(lines)
        for name in _loaded(cell.source) & self.students:
            namespace.pop(name, None)
            with contextlib.suppress(KeyError):
                namespace[name] = lines.now(found[name])
        out, err = io.StringIO(), io.StringIO()
        value, error = None, None
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            try:
                with time_limit(self.limits.exercise_seconds):
                    value = _last_value(cell.source, namespace)
            except Ended:
                raise
            except Exception as raised:
                error = raised
        cell.outputs = [
            new_output("stream", name=name, text=stream.getvalue())
            for name, stream in (("stdout", out), ("stderr", err))
            if stream.getvalue()
        ]
        if error is not None:
            lines_shown = traceback.format_exception_only(error)
            told = {"ename": type(error).__name__, "evalue": str(error), "traceback": lines_shown}
            cell.outputs.append(new_output("error", **told))
        score = 0.0 if error is not None else _points(value, points)
        if score is None:
            reason = f"the cell's last value is no score from 0 to {points:g}: {value!r}"
            return _without_score(cell, grade_id, points, Outcome.GRADER_ERROR, None, reason, seed)
        outcome = Outcome.RIGHT if score == points else Outcome.PARTLY_RIGHT if score else Outcome.WRONG
        _add_bundle(cell, grade_id, score, points, outcome, seed, f"{score:g}")
        return CellResult(grade_id, outcome, score, points, "", seed)

    def _prepared(self) -> dict[str, Any]:
        """The names that the instructor's own cells define; a fresh copy of the dictionary for each cell."""
        if self.namespace is None:
            self.namespace = {"__name__": "__main__"}
            for source in self.set_up:
                with contextlib.redirect_stdout(io.StringIO()), contextlib.suppress(Exception):
                    exec(compile(source, "<set-up cell>", "exec"), self.namespace)
        return dict(self.namespace)

    def lost(self, cell: NotebookNode, outcome: Outcome, reason: str) -> CellResult:
        """The result of a cell that was not reached: 0 points, with the reason, or none where a person must look."""
        grade_id, points = cell.metadata.nbgrader["grade_id"], float(cell.metadata.nbgrader["points"])
        score = None if outcome.needs_person else 0.0
        return _without_score(cell, grade_id, points, outcome, score, reason, seed_of(self.seed, grade_id))


def _names_of_right_answers() -> dict[int, str]:
    """Which of this process's objects both ends have: the course's right answers, as far as they are loaded."""
    from course.exercises import loaded

    return {id(one.oracle): one.name for one in loaded() if one.oracle is not None}


def _from_scores(
    cell: NotebookNode, scores: list[Score], grade_id: str, points: float, seed: int
) -> CellResult:
    cell.outputs = [
        new_output("display_data", data=score.bundle() | {"text/plain": score.text}) for score in scores
    ]
    if len(scores) != 1:
        reason = f"the cell gave {len(scores)} scores in place of one"
        return _without_score(cell, grade_id, points, Outcome.GRADER_ERROR, None, reason, seed)
    told = scores[0].judgement
    return CellResult(grade_id, Outcome(told["outcome"]), float(told["score"]), points, "", seed)


def _without_score(
    cell: NotebookNode,
    grade_id: str,
    points: float,
    outcome: Outcome,
    score: float | None,
    reason: str,
    seed: int,
) -> CellResult:
    text = f"{grade_id.removeprefix('test_')}: {outcome}. {reason[:1].upper()}{reason[1:]}."
    cell.outputs = []
    if score is None:
        cell.metadata[WHY] = reason
    else:
        _add_bundle(cell, grade_id, score, points, outcome, seed, text)
    return CellResult(grade_id, outcome, score, points, reason, seed)


def _add_bundle(
    cell: NotebookNode, grade_id: str, score: float, points: float, outcome: Outcome, seed: int, text: str
) -> None:
    judgement = {
        "exercise": grade_id.removeprefix("test_"),
        "score": score,
        "points": points,
        "outcome": str(outcome),
        "seed": seed,
        "hints": [],
        "remarks": [],
        "parts": [],
    }
    shown = f"<p>{html.escape(text)}</p>"
    data = {"text/plain": text, "text/html": shown, SCORE_MIME: judgement}
    cell.outputs.append(new_output("display_data", data=data))


def _points(value: Any, points: float) -> float | None:
    if value is None:
        return points
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        return None
    return float(value) if 0 <= value <= points else None


def _loaded(source: str) -> set[str]:
    try:
        tree = ast.parse(source)
    except SyntaxError:
        return set()
    return {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}


def _last_value(source: str, namespace: dict[str, Any]) -> Any:
    tree = ast.parse(source)
    last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
    exec(compile(tree, "<graded cell>", "exec"), namespace)
    return eval(compile(ast.Expression(last.value), "<graded cell>", "eval"), namespace) if last else None
