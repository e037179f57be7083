"""The whole cycle for a class: release, collect, autograde, feedback, and a table of what came out."""

from __future__ import annotations

import contextlib
import logging
import os
import shutil
import stat
import tempfile
import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import nbformat
from nbgrader.api import MissingEntry, SubmittedNotebook
from nbgrader.apps.api import NbGraderAPI
from nbgrader.coursedir import CourseDirectory
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table
from traitlets.config import Config, PyFileConfigLoader

from course.errors import CourseError
from course.grading.submission import Record, Status
from course.release import write_release

NOT_HANDED_IN = "not handed in"
EXAMPLE_CLASS = Path("examples", "class")


@dataclass(frozen=True, order=True)
class Submission:
    """One notebook that one student owes."""

    student: str
    assignment: str
    notebook: str

    @property
    def file(self) -> Path:
        return Path("submitted", self.student, self.assignment, f"{self.notebook}.ipynb")


@dataclass(frozen=True)
class Result:
    """What became of one submission.

    score    points so far; those of written answers are added by hand
    by_hand  graded cells that need a person
    """

    submission: Submission
    record: Record
    score: float = 0.0
    max_score: float = 0.0
    by_hand: int = 0


def run(root: Path, class_dir: Path | None = None, console: Console | None = None) -> int:
    """Takes a class through the cycle and prints its gradebook; 0 when the cycle worked.

    root       the course's folder, with nbgrader_config.py
    class_dir  <student>/<assignment>/<notebook>.ipynb; by default the example class
    Submissions of students who are not in class_dir are left alone.
    Raises CourseError where the course itself is not in order.
    """
    console = console or Console()
    class_dir = class_dir or root / EXAMPLE_CLASS
    with tempfile.TemporaryDirectory() as scratch, warnings.catch_warnings():
        # What nbgrader's database layer and odd notebooks cause tells an instructor nothing.
        warnings.simplefilter("ignore")
        api = open_course(root, Path(scratch))
        owed = release(api, root)
        submissions = collect(root, class_dir, owed)
        results = list(with_progress(submissions, lambda submission: grade_one(api, submission), console))
    show(results, console)
    return 0


def open_course(root: Path, scratch: Path) -> NbGraderAPI:
    """nbgrader's API with the course's own settings; what it releases goes to `scratch`."""
    config = Config(PyFileConfigLoader("nbgrader_config.py", path=str(root)).load_config())
    log = logging.Logger("course.grading", logging.INFO)
    log.addHandler(logging.NullHandler())
    coursedir = CourseDirectory(config=config, log=log, root=str(root))
    coursedir.release_directory = str(scratch)
    return NbGraderAPI(coursedir, config=config, log=log)


def release(api: NbGraderAPI, root: Path) -> list[tuple[str, str]]:
    """Brings release/ and the gradebook up to date; returns each assignment with its notebook, in order.

    Raises CourseError where a source notebook can't be released.
    """
    write_release(root)
    owed = []
    for path in sorted((root / "source").glob("*/*.ipynb")):
        assignment = path.parent.name
        result = api.generate_assignment(assignment)
        if not result["success"]:
            raise CourseError(
                f"source/{assignment} could not be entered into gradebook.db: {_last_line(result)} "
                "If cells were added or removed since the last grading, move gradebook.db away and grade again."
            )
        owed.append((assignment, path.stem))
    return owed


def collect(root: Path, class_dir: Path, owed: list[tuple[str, str]]) -> list[Submission]:
    """Copies the class into submitted/; returns everything that its students owe.

    Raises CourseError where there is no class.
    """
    students = sorted(
        path.name for path in class_dir.glob("*") if path.is_dir() and not path.name.startswith(".")
    )
    if not students:
        raise CourseError(
            f"{class_dir} holds no submissions (expected <student>/<assignment>/<notebook>.ipynb)."
        )
    for student in students:
        target = root / "submitted" / student
        shutil.rmtree(target, ignore_errors=True)
        shutil.copytree(class_dir / student, target, symlinks=True, copy_function=_copy)
    return [Submission(student, *assignment) for student in students for assignment in owed]


def _copy(source: str, target: str) -> None:
    """Copies a file; a pipe stays a pipe, so that grading can refuse it by name."""
    if stat.S_ISFIFO(os.lstat(source).st_mode):
        os.mkfifo(target)
    else:
        shutil.copy2(source, target, follow_symlinks=False)


def grade_one(api: NbGraderAPI, submission: Submission) -> Result:
    """Grades one submission and writes its feedback; the seam for a sandbox and for parallel workers.

    Never raises for anything that was handed in.
    """
    root = Path(api.coursedir.root)
    for step in ("autograded", "feedback"):
        shutil.rmtree(root / step / submission.student / submission.assignment, ignore_errors=True)
    reason = _why_missing(root, submission)
    if reason:
        _enter_zero(api, submission)
        return _result(api, submission, Record(Status.MISSING, reason))
    for step in (api.autograde, api.generate_feedback):
        outcome = step(submission.assignment, submission.student)
        if "KeyboardInterrupt" in outcome.get("error", ""):
            raise KeyboardInterrupt  # nbgrader's log capture swallows it
        if not outcome["success"]:
            return _result(api, submission, Record(Status.GRADER_ERROR, _last_line(outcome)))
    graded = root / "autograded" / submission.student / submission.assignment / f"{submission.notebook}.ipynb"
    return _result(api, submission, Record.of(nbformat.read(graded, as_version=4)))


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
        for grade in _entry(gradebook, submission).grades:
            grade.auto_score, grade.needs_manual_grade = 0.0, False
        gradebook.db.commit()


def _entry(gradebook: object, submission: Submission) -> SubmittedNotebook:
    names = submission.notebook, submission.assignment, submission.student
    return gradebook.find_submission_notebook(*names)  # type: ignore[attr-defined]


def _result(api: NbGraderAPI, submission: Submission, record: Record) -> Result:
    with api.gradebook as gradebook:
        try:
            entry = _entry(gradebook, submission)
        except MissingEntry:
            return Result(submission, record)
        by_hand = sum(grade.needs_manual_grade for grade in entry.grades)
        return Result(submission, record, entry.score, entry.max_score, by_hand)


def _last_line(outcome: dict) -> str:
    """The line that says most of a failed step: the last error that nbgrader logged, or its exception."""
    errors = [
        line for line in outcome.get("log", "").splitlines() if "Error:" in line or "Exception:" in line
    ]
    lines = errors or outcome.get("error", "").strip().splitlines() or ["unknown error"]
    return lines[-1].strip()


def with_progress(
    submissions: list[Submission], grade: Callable[[Submission], Result], console: Console
) -> Iterator[Result]:
    """Grades one after the other: with a bar on a terminal, with a line each elsewhere."""
    columns = [TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn()]
    bar = Progress(*columns, console=console, transient=True) if console.is_terminal else None
    with bar or contextlib.nullcontext():
        task = bar.add_task("Grading", total=len(submissions)) if bar else None
        for number, submission in enumerate(submissions, start=1):
            where = f"{submission.student} {submission.assignment}"
            if bar and task is not None:
                bar.update(task, description=f"Grading {where}")
            result = grade(submission)
            if bar and task is not None:
                bar.advance(task)
            else:
                console.print(f"{number}/{len(submissions)} {where}: {result.record.status}", highlight=False)
            yield result


def show(results: list[Result], console: Console) -> None:
    """Prints the gradebook, a row per student and assignment, and what needs a person."""
    table = Table(title="Gradebook")
    for name, side in (("Student", "left"), ("Assignment", "left"), ("Score", "right"), ("Of", "right")):
        table.add_column(name, justify=side)  # type: ignore[arg-type]
    table.add_column("By hand", justify="right")
    table.add_column("Status")
    for before, result in zip([None, *results], results, strict=False):
        is_new = before is None or before.submission.student != result.submission.student
        if is_new and before is not None:
            table.add_section()
        table.add_row(
            result.submission.student if is_new else "",
            result.submission.assignment,
            f"{result.score:g}",
            f"{result.max_score:g}",
            str(result.by_hand or ""),
            str(result.record.status),
        )
    console.print(table)
    for line in needs_person(results):
        console.print(line, highlight=False, markup=False, soft_wrap=True)


def needs_person(results: list[Result]) -> Iterator[str]:
    """What the instructor has to look at, a line each, with the file and what to do."""
    troubled = [result for result in results if not result.record.is_graded]
    absent = [result.submission for result in troubled if result.record.reason == NOT_HANDED_IN]
    if len(troubled) > len(absent):
        yield f"{len(troubled) - len(absent)} of {len(results)} notebooks need a person:"
    for result in troubled:
        if result.submission not in absent:
            record = result.record
            yield f"  {result.submission.file}: {record.status}: {record.reason}. {REMEDIES[record.status]}"
    for student in sorted({submission.student for submission in absent}):
        names = ", ".join(submission.assignment for submission in absent if submission.student == student)
        yield f"Not handed in by {student}: {names}."
    written = sum(result.by_hand for result in results if result.record.is_graded)
    if written:
        yield f"{written} written answers wait to be graded by hand: open formgrader (jupyter lab, menu Nbgrader)."
    if not troubled and not written:
        yield "Nothing needs a person."


REMEDIES = {
    Status.DAMAGED: "Ask for the notebook again.",
    Status.REFUSED: "Ask for the notebook itself as a plain file.",
    Status.STOPPED: "Open it in autograded/ and look at the last cell that ran.",
    Status.MISSING: "Put it there under its own name and grade again.",
    Status.GRADER_ERROR: "Open it in formgrader and grade the cells that say so.",
}
