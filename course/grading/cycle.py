"""The whole cycle for a class: release, collect, autograde, feedback, and a table of what came out."""

from __future__ import annotations

import contextlib
import json
import logging
import os
import shutil
import stat
import tempfile
import time
import warnings
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from nbgrader.apps.api import NbGraderAPI
from nbgrader.coursedir import CourseDirectory
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table
from traitlets.config import Config, PyFileConfigLoader

from course import notebooks
from course.errors import CourseError
from course.grading.execute import RunAnswers
from course.grading.gradebook import opened_once
from course.grading.grading import NOT_HANDED_IN, Grader, last_line
from course.grading.marks import exercise_of, is_graded
from course.grading.results import Result, Submission, counted
from course.grading.submission import Status
from course.grading.workers import Workers, processors, workers
from course.release import write_release

FEW = 8
"""Notebooks for which a further worker is not worth its start."""
PHASES = {
    "rebuild": "rebuilding",
    "start": "starting engines and what is done once for all",
    "run": "running and judging",
    "judge": "of which judging",
    "save": "saving",
    "feedback": "feedback",
}
EXAMPLE_CLASS = Path("examples", "class")


@dataclass(frozen=True)
class Options:
    """What `course grade` was asked for.

    students, assignments  only these; by default all
    exercises              judge only these anew
    workers                processes on this machine; by default one a processor
    scheduler              address of a Dask scheduler to use in their place
    seed                   of all hidden inputs; by default that of the settings, or drawn afresh
    """

    students: tuple[str, ...] = ()
    assignments: tuple[str, ...] = ()
    exercises: tuple[str, ...] = ()
    workers: int = 0
    scheduler: str = ""
    force: bool = False
    feedback: bool = True
    seed: int | None = None
    json: bool = False
    timings: bool = False


def run(
    root: Path, class_dir: Path | None = None, options: Options | None = None, console: Console | None = None
) -> int:
    """Takes a class through the cycle and prints its gradebook; 1 where anything needs a person, else 0.

    root       the course's folder, with nbgrader_config.py
    class_dir  <student>/<assignment>/<notebook>.ipynb; by default the example class
    Submissions of students who are not in class_dir are left alone.
    Raises CourseError where the course itself is not in order.
    """
    options = options or Options()
    console = console or Console(stderr=options.json)
    class_dir = class_dir or root / EXAMPLE_CLASS
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as scratch, warnings.catch_warnings(), opened_once():
        # What nbgrader's database layer and odd notebooks cause tells an instructor nothing.
        warnings.simplefilter("ignore")
        api = open_course(root, Path(scratch))
        students, owed = students_of(class_dir, options.students), assignments(root, options.assignments)
        # Whoever does the work gets ready meanwhile.
        with contextlib.closing(crew_of(api, options, len(students) * len(owed))) as crew:
            release(api, root)
            require_exercises(root, owed, options.exercises)
            submissions = collect(root, class_dir, students, owed)
            results = grade_all(api, crew, submissions, options, console)
    if options.json:
        print(json.dumps([result.as_dict() for result in results], indent=1))
    else:
        show(results, console)
        summarise(results, time.monotonic() - began, console)
    return int(any(result.needs_person for result in results))


def crew_of(api: NbGraderAPI, options: Options, submissions: int) -> Workers:
    """Who grades so many submissions."""
    count = options.workers or min(processors(), max(1, submissions // FEW))
    return workers(count, options.scheduler, RunAnswers(config=api.config).allow_unsafe)


def grade_all(
    api: NbGraderAPI, crew: Workers, submissions: list[Submission], options: Options, console: Console
) -> list[Result]:
    """Grades what is new or changed; the results in the order of the submissions."""
    seed = RunAnswers(config=api.config).next_seed() if options.seed is None else options.seed
    grader = Grader(api, crew, seed, options.force, options.feedback, options.exercises)
    results = sorted(
        with_progress(grader.grade(submissions), len(submissions), console), key=lambda one: one.submission
    )
    if options.timings:
        console.print(timings(grader.seconds), highlight=False)
    return results


def timings(seconds: dict[str, float]) -> str:
    """In a line, what the time went to; what workers did at the same time is added up."""
    steps = (f"{PHASES[phase]} {seconds[phase]:.1f}" for phase in PHASES if phase in seconds)
    return f"Seconds, added up: {', '.join(steps)}."


def open_course(root: Path, scratch: Path) -> NbGraderAPI:
    """nbgrader's API with the course's own settings; what it releases goes to `scratch`."""
    config = Config(PyFileConfigLoader("nbgrader_config.py", path=str(root)).load_config())
    log = logging.Logger("course.grading", logging.INFO)
    log.addHandler(logging.NullHandler())
    coursedir = CourseDirectory(config=config, log=log, root=str(root))
    coursedir.release_directory = str(scratch)
    return NbGraderAPI(coursedir, config=config, log=log)


def assignments(root: Path, only: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    """Each assignment of the course, or `only` these, with its notebook, in order."""
    found = [(path.parent.name, path.stem) for path in sorted((root / "source").glob("*/*.ipynb"))]
    return [one for one in found if not only or one[0] in only]


def release(api: NbGraderAPI, root: Path) -> None:
    """Brings release/ and the gradebook up to date. Raises CourseError where a source notebook can't be released."""
    write_release(root)
    for assignment, _ in assignments(root):
        result = api.generate_assignment(assignment)
        if not result["success"]:
            raise CourseError(
                f"source/{assignment} could not be entered into gradebook.db: {last_line(result)} "
                "If cells were added or removed since the last grading, move gradebook.db away and grade again."
            )


def require_exercises(root: Path, owed: list[tuple[str, str]], wanted: tuple[str, ...]) -> None:
    """Raises CourseError where none of these notebooks has such an exercise."""
    if not wanted:
        return
    known = {
        exercise_of(cell.metadata.nbgrader["grade_id"])
        for assignment, name in owed
        for cell in notebooks.read(root / "source" / assignment / f"{name}.ipynb").cells
        if is_graded(cell)
    }
    if unknown := sorted(set(wanted) - known):
        raise CourseError(
            f"No exercise is called {', '.join(unknown)}. There are: {', '.join(sorted(known))}"
        )


def students_of(class_dir: Path, only: tuple[str, ...] = ()) -> list[str]:
    """The students of a class, or `only` these. Raises CourseError where there is no class, or no such student."""
    students = sorted(
        path.name for path in class_dir.glob("*") if path.is_dir() and not path.name.startswith(".")
    )
    if unknown := sorted(set(only) - set(students)):
        raise CourseError(f"{class_dir} has no student {', '.join(unknown)}. It has: {', '.join(students)}")
    students = [student for student in students if not only or student in only]
    if not students:
        raise CourseError(
            f"{class_dir} holds no submissions (expected <student>/<assignment>/<notebook>.ipynb)."
        )
    return students


def collect(
    root: Path, class_dir: Path, students: list[str], owed: list[tuple[str, str]]
) -> list[Submission]:
    """Copies what these students of the class have handed in into submitted/; returns everything that they owe."""
    for student in students:
        target = root / "submitted" / student
        shutil.rmtree(target, ignore_errors=True)
        shutil.copytree(class_dir / student, target, symlinks=True, copy_function=_copy)
    return [Submission(student, *assignment) for student in students for assignment in owed]


def _copy(source: str, target: str) -> None:
    """Copies a file; for a pipe, socket or device a pipe takes its place, so that grading can refuse it by name."""
    kind = os.lstat(source).st_mode
    if not stat.S_ISREG(kind) and not stat.S_ISLNK(kind):
        os.mkfifo(target)
    else:
        shutil.copy2(source, target, follow_symlinks=False)


def with_progress(results: Iterable[Result], total: int, console: Console) -> Iterator[Result]:
    """Passes results on as they come: with a bar on a terminal, with a line each elsewhere."""
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}"),
        TimeRemainingColumn(),
    )
    bar = Progress(*columns, console=console, transient=True) if console.is_terminal else None
    began, failures = time.monotonic(), 0
    with bar or contextlib.nullcontext():
        task = bar.add_task("Grading", total=total, rate="") if bar else None
        for number, result in enumerate(results, start=1):
            failures += result.needs_person
            where = f"{result.submission.student} {result.submission.assignment}"
            if bar and task is not None:
                rate = f"{60 * number / (time.monotonic() - began):.0f} a minute"
                told = f"Graded {where}" + (f" ({failures} need a person)" if failures else "")
                bar.update(task, advance=1, description=told, rate=rate)
            else:
                news = str(result.record.status) + ("" if result.is_new else ", as before")
                console.print(f"{number}/{total} {where}: {news}", highlight=False)
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


def summarise(results: list[Result], seconds: float, console: Console) -> None:
    """Prints what came out, counted."""
    new = [result for result in results if result.is_new and result.cells]
    outcomes = ", ".join(f"{count} {outcome}" for outcome, count in counted(results).most_common())
    rungs = {result.record.rung for result in new} - {""}
    line = f"{len(new)} of {len(results)} notebooks graded in {seconds:.0f} s"
    console.print(line + (f" ({', '.join(sorted(rungs))})" if rungs else "") + ".", highlight=False)
    if outcomes:
        console.print(f"Answers: {outcomes}.", highlight=False)
    if rungs & {"unsafe"}:
        console.print(
            "They ran WITHOUT a sandbox, with your own rights. See: course doctor", style="bold red"
        )


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
