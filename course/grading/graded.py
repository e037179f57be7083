"""Runs graded cells in the grader's own process: what they call of the student's runs in the student's."""

from __future__ import annotations

import ast
import contextlib
import html
import io
import math
import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from nbformat import NotebookNode

from course import notebooks
from course.checking.run import LocalRunner, NotAnAnswer, TimeIsUp
from course.grading.cell import SCORE_MIME, Score, Seat, seated, seed_of
from course.grading.limits import Limits
from course.grading.marks import WHY, exercise_of
from course.grading.remote import Ended, Lines, Namespace, RemoteRunner
from course.grading.source import last_value
from course.grading.wire import Channel
from course.grading.work import CellResult, Outcome

COURSE_CELLS = "course.grading.cell"


@dataclass
class Graded:
    """The graded cells of one notebook.

    connect   gives a line to a fresh fork of the student's process
    peek      a text in the student's process by its name, None for whatever is no text
    seed      of the whole grading
    asserts   whether a cell that gives no score by course.grading.cell earns its points by raising nothing
    set_up    the instructor's own plain cells, for graded cells that are written out in place of calling the course
    students  names that the answer cells define
    """

    connect: Callable[[], Channel]
    peek: Callable[[str], Any]
    limits: Limits
    seed: int
    set_up: list[str] = field(default_factory=list)
    students: frozenset[str] = frozenset()
    asserts: bool = False
    namespace: dict[str, Any] | None = None

    def run(self, cell: NotebookNode) -> CellResult:
        """Runs one graded cell: its outputs and its result. Raises Ended where the student's process is gone."""
        grade_id, points = cell.metadata.nbgrader["grade_id"], float(cell.metadata.nbgrader["points"])
        seed = seed_of(self.seed, grade_id)
        lines = Lines(self.connect, _names_of_right_answers(), self.limits.exercise_seconds, self.peek)
        try:
            if self.asserts and COURSE_CELLS not in cell.source:
                return self._run_asserts(cell, lines, grade_id, points, seed)
            return self._run(cell, lines, grade_id, points, seed)
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

    def _run(self, cell: NotebookNode, lines: Lines, grade_id: str, points: float, seed: int) -> CellResult:
        """A cell that gives exactly one score by course.grading.cell; nothing else that it does is one."""
        runner = RemoteRunner(lines, self.limits.case_seconds, LocalRunner(self.limits.case_seconds))
        seat = Seat(Namespace(lines), runner, seed)  # type: ignore[arg-type]
        names = {"__name__": "__main__"} | self._names(cell, lines)
        with seated(seat), _printed() as printed:
            error = _raised_by(lambda: exec(compile(cell.source, "<graded cell>", "exec"), names))
        cell.outputs = [*_streams(printed), *(_display(score) for score in seat.scores)]
        if len(seat.scores) == 1:
            told = seat.scores[0].judgement
            return CellResult(grade_id, Outcome(told["outcome"]), float(told["score"]), points, "", seed)
        reason = f"the cell gave {len(seat.scores)} scores in place of one"
        if not seat.scores:
            reason = f"the cell gave no score ({type(error).__name__})" if error else "the cell gave no score"
        return _without_score(cell, grade_id, points, Outcome.GRADER_ERROR, None, reason, seed)

    def _run_asserts(
        self, cell: NotebookNode, lines: Lines, grade_id: str, points: float, seed: int
    ) -> CellResult:
        """A cell of another course: its points where nothing is raised, or as many as its last value says."""
        names = self._prepared() | self._names(cell, lines)
        lines.line().deadline = lines.deadline  # all of the exercise's time is there for any of its calls
        values: list[Any] = []
        with _printed() as printed:
            error = _raised_by(lambda: values.append(last_value(cell.source, names, "<graded cell>")))
        cell.outputs = _streams(printed)
        if error is not None:
            told = {"ename": type(error).__name__, "evalue": str(error)}
            shown = traceback.format_exception_only(error)
            cell.outputs.append(notebooks.output("error", traceback=shown, **told))
        score = 0.0 if error is not None else _points(values[0], points)
        if score is None:
            reason = f"the cell's last value is no score from 0 to {points:g}: {values[0]!r}"
            return _without_score(cell, grade_id, points, Outcome.GRADER_ERROR, None, reason, seed)
        outcome = Outcome.RIGHT if score == points else Outcome.PARTLY_RIGHT if score else Outcome.WRONG
        _add_bundle(cell, grade_id, score, points, outcome, seed, f"{score:g}")
        return CellResult(grade_id, outcome, score, points, "", seed)

    def _names(self, cell: NotebookNode, lines: Lines) -> dict[str, Any]:
        """What the cell calls of the student's, by name."""
        found, names = Namespace(lines), {}
        for name in _loaded(cell.source) & self.students:
            with contextlib.suppress(KeyError):
                names[name] = lines.now(found[name])
        return names

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


@contextlib.contextmanager
def _printed() -> Iterator[dict[str, io.StringIO]]:
    """Catches what a graded cell prints, by stream."""
    streams = {"stdout": io.StringIO(), "stderr": io.StringIO()}
    with contextlib.redirect_stdout(streams["stdout"]), contextlib.redirect_stderr(streams["stderr"]):
        yield streams


def _streams(printed: dict[str, io.StringIO]) -> list[NotebookNode]:
    texts = {name: stream.getvalue() for name, stream in printed.items()}
    return [notebooks.output("stream", name=name, text=text) for name, text in texts.items() if text]


def _display(score: Score) -> NotebookNode:
    return notebooks.output("display_data", data=score.bundle() | {"text/plain": score.text})


def _raised_by(run: Callable[[], Any]) -> Exception | None:
    """What a graded cell raises; the end of the student's process is not its doing."""
    try:
        run()
    except Ended:
        raise
    except Exception as error:
        return error
    return None


def _without_score(
    cell: NotebookNode,
    grade_id: str,
    points: float,
    outcome: Outcome,
    score: float | None,
    reason: str,
    seed: int,
) -> CellResult:
    text = f"{exercise_of(grade_id)}: {outcome}. {reason[:1].upper()}{reason[1:]}."
    if score is None:
        cell.metadata[WHY] = reason
    else:
        cell.outputs = []
        _add_bundle(cell, grade_id, score, points, outcome, seed, text)
    return CellResult(grade_id, outcome, score, points, reason, seed)


def _add_bundle(
    cell: NotebookNode, grade_id: str, score: float, points: float, outcome: Outcome, seed: int, text: str
) -> None:
    judgement = {
        "exercise": exercise_of(grade_id),
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
    cell.outputs.append(notebooks.output("display_data", data=data))


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
