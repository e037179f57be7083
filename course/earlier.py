"""What a student wrote in an earlier notebook, for use in a later one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

SECONDS_TO_RUN = 20.0


def from_notebook(assignment: str, *names: str) -> Any:
    """Your own answers from an earlier notebook, as last saved; the course's where yours are not right yet.

    assignment  the notebook's folder, "01-derivatives", beside that of this notebook
    names       the exercises to fetch, "numerical_gradient"
    Returns the function or class, or a tuple of them where there are several names. Says for each whose it is.
    Raises LookupError where the course has no such notebook or exercise.
    """
    from course.exercises import NOTEBOOKS, of_notebook

    if assignment not in NOTEBOOKS:
        raise LookupError(f"the course has no notebook called {assignment!r}. It has: {', '.join(NOTEBOOKS)}")
    unknown = [name for name in names if name not in of_notebook(assignment)]
    if unknown or not names:
        has = ", ".join(of_notebook(assignment))
        raise LookupError(f"{assignment} has no exercise called {', '.join(unknown)!r}. It has: {has}")
    path = Path("..", assignment, f"{assignment.partition('-')[2]}.ipynb")
    namespace, trouble = _answers(path)
    fetched = []
    for name in names:
        answer, whose = _right_one(assignment, name, namespace, trouble)
        print(f"{name}: {whose}")
        fetched.append(answer)
    return fetched[0] if len(fetched) == 1 else tuple(fetched)


def _right_one(assignment: str, name: str, namespace: dict[str, Any], trouble: str) -> tuple[Any, str]:
    """The answer to use, and in words whose it is."""
    from course.check import judge_by_name
    from course.exercises import of_notebook

    if not trouble:
        report = judge_by_name(name, namespace)
        if report.right:
            return namespace[name], f"yours, from {assignment}"
        trouble = "is not written yet" if report.outcome == "not written" else "does not pass its check yet"
        trouble = f"yours in {assignment} {trouble}"
    oracle = of_notebook(assignment)[name].oracle
    if oracle is None:
        raise LookupError(f"{trouble}, and the course has no {name} to lend")
    return oracle, f"the course's, as {trouble}"


def _answers(path: Path) -> tuple[dict[str, Any], str]:
    """(the namespace after the notebook's answer cells have run, "") or ({}, why there is none)."""
    from course import notebooks, staging
    from course.checking.run import TimeIsUp, time_limit
    from course.errors import CourseError

    where = path.parent.name
    if not path.is_file():
        return {}, f"there is no {where}/{path.name} beside this notebook"
    try:
        notebook = notebooks.read(path)
    except CourseError:
        return {}, f"{where}/{path.name} can't be read"
    namespace: dict[str, Any] = {"__name__": "__main__"}
    try:
        with time_limit(SECONDS_TO_RUN):
            staging.run_cell("imports", staging.imports(notebook), namespace)
            for name, source in staging.answer_cells(notebook).items():
                staging.run_cell(name, source, namespace)
    except TimeIsUp:
        return {}, f"the answers in {where}/{path.name} take too long to run"
    return namespace, ""
