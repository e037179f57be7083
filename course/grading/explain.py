"""A judgement repeated from its recorded seed, with everything that was tried."""

from __future__ import annotations

from pathlib import Path

import nbformat

from course.checking import Report
from course.errors import CourseError
from course.grading import cell
from course.grading.cycle import open_course
from course.grading.engine import Engine
from course.grading.execute import RunAnswers
from course.grading.results import Submission
from course.grading.submission import Record


def explain(root: Path, student: str, assignment: str, exercise: str) -> str:
    """Every case of one exercise as it was tried on one student's answer.

    Raises CourseError where there is no such grading, or none with a seed.
    """
    api = open_course(root, root / "release")
    submission = Submission(student, assignment, assignment.partition("-")[2])
    path = root / submission.graded
    if not path.is_file():
        raise CourseError(
            f"{submission.graded} is not there: grade it first, or look in autograded/ for the names."
        )
    nb = nbformat.read(path, as_version=4)
    record = Record.of(nb)
    if record.seed is None:
        raise CourseError(f"{submission.graded} was not run ({record.status}: {record.reason}).")
    wanted = [
        one for one in nb.cells if one.metadata.get("nbgrader", {}).get("grade_id") == f"test_{exercise}"
    ]
    if not wanted:
        raise CourseError(f"{assignment} has no graded exercise {exercise}.")
    settings = RunAnswers(config=api.config)
    names = student, assignment, submission.notebook
    work = settings.work(names, nbformat.writes(nb), record.seed, path.parent)
    with Engine(settings.allow_unsafe) as engine, cell.reports_kept() as reports:
        done = engine.run(work)
    outcome = {one.grade_id: one for one in done.cells}.get(f"test_{exercise}")
    lines = [f"{student}, {assignment}, {exercise}: seed {record.seed}"]
    for report in reports:
        if report.exercise.name == exercise:
            lines += [*report.lines(), *_trials(report)]
    if len(lines) == 1:
        lines.append(f"{outcome.outcome}: {outcome.reason}" if outcome else f"{done.outcome}: {done.reason}")
    return "\n".join(lines)


def _trials(report: Report) -> list[str]:
    """A line for each case: the call, and what came of it."""
    lines = ["", "All that was tried:"]
    for result in report.results:
        lines.append(f"  {result.part.title} ({result.part.points:g} points)")
        for trial in result.trials:
            call = trial.case.shown or f"{report.exercise.name}{_shown(trial.case.args)}"
            lines.append(f"    {call}: {trial.sentence or 'as expected'}")
    return lines


def _shown(args: tuple[object, ...]) -> str:
    from course.checking.values import NotPlain, plain, show

    texts = []
    for arg in args:
        try:
            texts.append(show(plain(arg)))
        except NotPlain:
            texts.append(getattr(arg, "__name__", type(arg).__name__))
    return f"({', '.join(texts)})"
