"""A class graded: what is new or changed is rebuilt, run by workers, and saved by this one process."""

from __future__ import annotations

import contextlib
import functools
import hashlib
import shutil
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import nbformat
import numpy as np
from nbformat import NotebookNode
from nbgrader.api import MissingEntry
from nbgrader.apps.api import NbGraderAPI
from nbgrader.converters import BaseConverter, GenerateFeedback
from nbgrader.utils import capture_log

import course
from course import notebooks
from course.grading.converters import Rebuilding, Saving, only
from course.grading.execute import RunAnswers
from course.grading.limits import Limits
from course.grading.marks import exercise_of, is_graded
from course.grading.results import Result, Submission, result_of
from course.grading.stretches import Stretches
from course.grading.submission import RECORD, Record, Status
from course.grading.work import Work, WorkResult
from course.grading.workers import Workers

KEY = "key"
"""In the record of a graded notebook: hash of all that its result depends on."""
NOT_HANDED_IN = "not handed in"


@dataclass
class Grader:
    """Grades submissions of one course.

    seed      of all hidden inputs of this run: the whole class gets the same ones
    force     grade what was graded before, too
    exercises judge only these anew; the others keep what they got, where they were graded before
    feedback  write feedback/
    seconds   what the steps took, for the benchmark
    """

    api: NbGraderAPI
    workers: Workers
    seed: int
    force: bool = False
    feedback: bool = True
    exercises: tuple[str, ...] = ()
    seconds: dict[str, float] = field(default_factory=dict)
    kept: dict[Submission, NotebookNode] = field(default_factory=dict)

    @property
    def root(self) -> Path:
        return Path(self.api.coursedir.root)

    @functools.cached_property
    def settings(self) -> RunAnswers:
        return RunAnswers(config=self.api.config)

    @functools.cached_property
    def limits(self) -> Limits:
        return Limits(**self.settings.limits)

    def grade(self, submissions: Iterable[Submission]) -> Iterator[Result]:
        """Results in the order in which they come. Never raises for anything that was handed in."""
        by_notebook = sorted(submissions, key=lambda one: (one.assignment, one.notebook, one.student))
        stretches = Stretches(by_notebook)
        ready: list[Result] = []

        def take(worker: str) -> tuple[Submission, Work] | None:
            """The next work that has to be done; results that need none go to `ready`."""
            while (submission := stretches.take(worker)) is not None:
                with self._timed("rebuild"):
                    made = self._prepare(submission)
                if isinstance(made, Work):
                    return submission, made
                ready.append(made)
            return None

        for submission, done in self.workers.map(take):
            yield from _taken(ready)
            yield self._saved(submission, done)
        yield from _taken(ready)

    def _prepare(self, submission: Submission) -> Work | Result:
        reason = _why_missing(self.root, submission)
        if reason:
            self._remove_old(submission)
            _enter_zero(self.api, submission)
            return result_of(self.api, submission, Record(Status.MISSING, reason))
        key = self._key(submission)
        earlier = self._earlier(submission, key)
        if earlier is not None and self._is_as_asked_for(submission, earlier):
            return result_of(self.api, submission, Record.of(earlier), earlier, is_new=False)
        self._remove_old(submission)
        trouble = self._convert(Rebuilding, submission)
        path = self.root / submission.graded
        if trouble or not path.exists():
            return result_of(
                self.api, submission, Record(Status.GRADER_ERROR, trouble or "it was not rebuilt")
            )
        nb = notebooks.loads(path.read_text(encoding="utf-8"))
        # What is not judged anew keeps its score, and with it the seed and the key that it was graded with.
        kept = earlier if self.exercises and earlier is not None and _can_keep(earlier, nb) else None
        nb.metadata.setdefault(RECORD, {})[KEY] = key if kept is None else kept.metadata[RECORD][KEY]
        content = notebooks.dumps(nb)
        path.write_text(content, encoding="utf-8")
        if not Record.of(nb).is_graded:
            return self._saved(submission, None)
        names = submission.student, submission.assignment, submission.notebook
        work = self.settings.work(names, content, self.seed, path.parent)
        if kept is not None:
            self.kept[submission] = kept
            wanted = tuple(name for name in _graded_cells(nb) if exercise_of(name) in self.exercises)
            work = replace(work, only=wanted, seed=Record.of(kept).seed or self.seed)
        return work

    def _saved(self, submission: Submission, done: WorkResult | None) -> Result:
        names = submission.student, submission.assignment, submission.notebook
        with self._timed("save"):
            if done is not None:
                done = _with_earlier(done, self.kept.pop(submission, None))
                RunAnswers.results[names] = done
                for name, seconds in done.seconds.items():
                    self.seconds[name] = self.seconds.get(name, 0.0) + seconds
            trouble = self._convert(Saving, submission)
            RunAnswers.results.pop(names, None)
        if not trouble and self.feedback:
            with self._timed("feedback"):
                trouble = self._convert(GenerateFeedback, submission)
        if trouble:
            return result_of(self.api, submission, Record(Status.GRADER_ERROR, trouble))
        nb = notebooks.loads((self.root / submission.graded).read_text(encoding="utf-8"))
        return result_of(self.api, submission, Record.of(nb), nb)

    def _convert(self, kind: type[BaseConverter], submission: Submission) -> str:
        """Takes one of nbgrader's steps; what went wrong in one line, "" where nothing did."""
        with only(self.api.coursedir, submission.assignment, submission.student, submission.notebook):
            converter = kind(coursedir=self.api.coursedir, parent=self.api)
            converter.force = True
            if isinstance(converter, Rebuilding | Saving):
                converter.create_student = True
            outcome = capture_log(converter)
        if "KeyboardInterrupt" in outcome.get("error", ""):
            raise KeyboardInterrupt  # nbgrader's log capture swallows it
        return "" if outcome["success"] else last_line(outcome)

    def _remove_old(self, submission: Submission) -> None:
        for step in ("autograded", "feedback"):
            folder = self.root / step / submission.student / submission.assignment
            shutil.rmtree(folder, ignore_errors=True)

    def _key(self, submission: Submission) -> str:
        """Hash of all that the result depends on, the seed aside."""
        told = hashlib.sha256(f"{versions()} {self.limits}".encode())
        source = self.root / "source" / submission.assignment / f"{submission.notebook}.ipynb"
        folder = (self.root / submission.file).parent
        told.update(source.read_bytes())
        for path in sorted(folder.rglob("*")):
            told.update(path.relative_to(folder).as_posix().encode() + b"\0")
            if path.is_file() and not path.is_symlink() and path.stat().st_size <= self.limits.files_mb << 20:
                told.update(path.read_bytes())
        return told.hexdigest()

    def _earlier(self, submission: Submission, key: str) -> NotebookNode | None:
        """The notebook as it was graded before, where its scores stand in the gradebook.

        One that was graded of something else is of use only where single exercises are judged anew.
        """
        if self.force and not self.exercises:
            return None
        try:
            nb = nbformat.read(self.root / submission.graded, as_version=4)
        except Exception:
            return None
        record = nb.metadata.get(RECORD, {})
        if "rung" not in record or Record.of(nb).status is Status.GRADER_ERROR:
            return None
        if not self.exercises and record.get(KEY) != key:
            return None
        with self.api.gradebook as gradebook:
            try:
                gradebook.find_submission_notebook(
                    submission.notebook, submission.assignment, submission.student
                )
            except MissingEntry:
                return None
        return nb

    def _is_as_asked_for(self, submission: Submission, earlier: NotebookNode) -> bool:
        """Whether nothing has to be done for a notebook that was graded before."""
        if self.exercises:
            return not {exercise_of(name) for name in _graded_cells(earlier)} & set(self.exercises)
        return not self.feedback or (self.root / submission.feedback).exists()

    @contextlib.contextmanager
    def _timed(self, name: str) -> Iterator[None]:
        began = time.monotonic()
        try:
            yield
        finally:
            self.seconds[name] = self.seconds.get(name, 0.0) + time.monotonic() - began


@functools.cache
def versions() -> str:
    """Hash of the course's own code, and the versions of what answers are computed with."""
    told = hashlib.sha256(np.__version__.encode())
    folder = Path(course.__file__).parent
    for path in sorted(folder.rglob("*.py")):
        told.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes())
    return told.hexdigest()


def _graded_cells(nb: NotebookNode) -> dict[str, NotebookNode]:
    return {cell.metadata.nbgrader["grade_id"]: cell for cell in nb.cells if is_graded(cell)}


def _can_keep(earlier: NotebookNode, nb: NotebookNode) -> bool:
    """Whether both hold the same answers and graded cells."""

    def parts(of: NotebookNode) -> list[Any]:
        return [cell.metadata.nbgrader["grade_id"] if is_graded(cell) else cell.source for cell in of.cells]

    return KEY in earlier.metadata[RECORD] and parts(earlier) == parts(nb)


def _with_earlier(done: WorkResult, earlier: NotebookNode | None) -> WorkResult:
    """The result in which cells that were not judged anew are what they were before."""
    if earlier is None:
        return done
    nb = notebooks.loads(done.content)
    before, anew = _graded_cells(earlier), {cell.grade_id for cell in done.cells}
    for grade_id, cell in _graded_cells(nb).items():
        if grade_id not in anew:
            cell.update({name: before[grade_id][name] for name in ("outputs", "metadata", "execution_count")})
    return replace(done, content=notebooks.dumps(nb))


def _taken(results: list[Result]) -> Iterator[Result]:
    while results:
        yield results.pop(0)


def _why_missing(root: Path, submission: Submission) -> str:
    path = root / submission.file
    if path.exists() or path.is_symlink():
        return ""
    if not path.parent.exists():
        return NOT_HANDED_IN
    others = sorted(other.name for other in path.parent.glob("*.ipynb"))
    if others:
        return f"{path.name} is not there, but {', '.join(others)} is"
    return f"the folder is there, {path.name} is not"


def _enter_zero(api: NbGraderAPI, submission: Submission) -> None:
    with api.gradebook as gradebook:
        gradebook.update_or_create_student(submission.student)
        gradebook.update_or_create_submission(submission.assignment, submission.student)
        entry = gradebook.find_submission_notebook(
            submission.notebook, submission.assignment, submission.student
        )
        for grade in entry.grades:
            grade.auto_score, grade.needs_manual_grade = 0.0, False
        gradebook.db.commit()


def last_line(outcome: dict) -> str:
    """The line that says most of a failed step: the last error that nbgrader logged, or its exception."""
    errors = [
        line for line in outcome.get("log", "").splitlines() if "Error:" in line or "Exception:" in line
    ]
    lines = errors or outcome.get("error", "").strip().splitlines() or ["unknown error"]
    return lines[-1].strip()
