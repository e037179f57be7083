"""What every source notebook promises, and what its release must not hold.

The checks give one sentence per problem, with the cell's name, so that a slip is found before a student sees it.
"""

import ast
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from nbformat import NotebookNode

from course.errors import CourseError
from course.notebooks import grade_id

MARK = re.compile(r"(BEGIN|END) (SOLUTION|HIDDEN TESTS|MARK SCHEME)")
ALMOST_A_MARK = re.compile(r"^\s*#{2,}\s*(BEGIN|END)\b(.*)$", re.IGNORECASE)
QUIZ = re.compile(r"quiz_\d\d_\d+")
QUIZ_ANSWER = re.compile(r"""\b(quiz_\d\d_\d+)\s*=\s*["'](\w+)["']""")
RIGHT = re.compile(r"""\bright\s*=\s*["'](\w+)["']""")
FLAGS = ("grade", "solution", "locked")


def require_source(notebook: NotebookNode, path: Path) -> None:
    """Raise CourseError, with one line per problem, when a source notebook breaks the contract."""
    _require(source_problems(notebook), path)


def require_released(notebook: NotebookNode, path: Path) -> None:
    """Raise CourseError when a released notebook still holds a solution, a hidden test or a quiz answer."""
    _require(released_problems(notebook), path)


def source_problems(notebook: NotebookNode) -> list[str]:
    """Return what is wrong with a source notebook, one sentence each."""
    problems = []
    for number, cell in enumerate(notebook.cells, start=1):
        for check in (_marks, _flags, _solution, _graded):
            problems += [f"cell {_name(cell, number)}: {problem}" for problem in check(cell)]
    return problems + list(_doubled_ids(notebook)) + list(_pairs(notebook)) + list(_quiz_answers(notebook))


def released_problems(notebook: NotebookNode) -> list[str]:
    """Return what a released notebook gives away or lacks, one sentence each."""
    problems = []
    for number, cell in enumerate(notebook.cells, start=1):
        problems += [f"cell {_name(cell, number)}: {problem}" for problem in _given_away(cell)]
    return problems


def _require(problems: list[str], path: Path) -> None:
    if problems:
        raise CourseError("\n".join(f"{path}, {problem}" for problem in problems))


def _name(cell: NotebookNode, number: int) -> str:
    first_line = cell.source.strip().split("\n")[0][:40]
    return grade_id(cell) or f"{number} ({first_line!r})"


def _settings(cell: NotebookNode) -> NotebookNode:
    return cell.metadata.get("nbgrader", {})


def _regions(cell: NotebookNode) -> set[str]:
    return {kind for _, kind in MARK.findall(cell.source)}


def _marks(cell: NotebookNode) -> Iterator[str]:
    """Marks come in pairs, are never nested, and are spelt as nbgrader reads them."""
    opened = None
    for line in cell.source.split("\n"):
        mark = MARK.search(line)
        if not mark:
            if ALMOST_A_MARK.match(line):
                yield f"{line.strip()!r} is no mark that nbgrader knows"
            continue
        edge, kind = mark.groups()
        if edge == "BEGIN" and opened:
            yield f"BEGIN {kind} stands inside an open {opened} region"
        elif edge == "END" and opened != kind:
            yield f"END {kind} has no BEGIN {kind}"
        opened = kind if edge == "BEGIN" else None
    if opened:
        yield f"BEGIN {opened} has no END {opened}"


def _flags(cell: NotebookNode) -> Iterator[str]:
    """nbgrader's settings are complete where there are any."""
    settings = _settings(cell)
    if not settings:
        return
    if not settings.get("grade_id"):
        yield "the nbgrader settings lack a grade_id"
    if settings.get("schema_version") != 3:
        yield f"schema_version is {settings.get('schema_version')}, not 3"
    for flag in FLAGS:
        if not isinstance(settings.get(flag), bool):
            yield f"the nbgrader setting {flag!r} is missing or not true or false"


def _solution(cell: NotebookNode) -> Iterator[str]:
    """A solution stands in a marked region of a solution cell, and nowhere else."""
    has_region = "SOLUTION" in _regions(cell)
    if has_region and not _settings(cell).get("solution"):
        yield "holds a solution region but is no solution cell, so the solution would be released"
    if _settings(cell).get("solution") and not has_region:
        yield "is a solution cell without BEGIN SOLUTION and END SOLUTION, so nothing of it would be left"


def _graded(cell: NotebookNode) -> Iterator[str]:
    """A graded cell has points; graded code has a hidden region and is locked."""
    settings = _settings(cell)
    has_region = "HIDDEN TESTS" in _regions(cell)
    if has_region and not settings.get("grade"):
        yield "holds hidden tests but is not graded"
    if not settings.get("grade"):
        return
    points = settings.get("points")
    if isinstance(points, bool) or not isinstance(points, int | float) or points < 0:
        yield f"is graded but its points are {points!r}"
    if cell.cell_type == "code" and not settings.get("solution"):
        if not has_region:
            yield "is graded but has no hidden region (BEGIN HIDDEN TESTS ... END HIDDEN TESTS)"
        if not settings.get("locked"):
            yield "is graded but not locked"


def _doubled_ids(notebook: NotebookNode) -> Iterator[str]:
    counts = Counter(name for cell in notebook.cells if (name := grade_id(cell)))
    for name, count in counts.items():
        if count > 1:
            yield f"cell {name}: the grade_id is used {count} times"


def _pairs(notebook: NotebookNode) -> Iterator[str]:
    """A cell test_f or test_f_2 grades a solution cell f."""
    solutions = {grade_id(cell) for cell in notebook.cells if _settings(cell).get("solution")}
    for cell in notebook.cells:
        settings = _settings(cell)
        if settings.get("grade") and not settings.get("solution"):
            name = grade_id(cell) or ""
            exercise = name.removeprefix("test_")
            if exercise == name or not solutions & {exercise, re.sub(r"_\d+$", "", exercise)}:
                yield f"cell {name}: there is no solution cell {exercise!r} that it grades"


def _quiz_answers(notebook: NotebookNode) -> Iterator[str]:
    """The answer in a quiz cell is the one that its graded cell calls right."""
    cells = {name: cell.source for cell in notebook.cells if (name := grade_id(cell))}
    for name, source in cells.items():
        if not QUIZ.fullmatch(name) or f"test_{name}" not in cells:
            continue
        answers = [answer for quiz, answer in QUIZ_ANSWER.findall(source) if quiz == name]
        right = RIGHT.search(cells[f"test_{name}"])
        if not right or answers[-1:] != [right.group(1)]:
            yield f"cell {name}: its answer is not the one that test_{name} calls right"


def _given_away(cell: NotebookNode) -> Iterator[str]:
    settings, source = _settings(cell), cell.source
    for mark in {" ".join(found) for found in MARK.findall(source)}:
        yield f"the release still holds {mark}"
    for quiz, _ in QUIZ_ANSWER.findall(source):
        yield f"the release still holds the answer to {quiz}"
    if settings.get("grade") and not settings.get("solution") and cell.cell_type == "code":
        if _statements(source):
            yield "the release still holds code of the hidden test"
    elif settings.get("solution") and QUIZ.fullmatch(settings.get("grade_id", "")):
        if [ast.unparse(node) for node in _statements(source)] != [f"{settings.grade_id} = ''"]:
            yield f'the released quiz cell must hold {settings.grade_id} = "" and nothing else'
    elif settings.get("solution"):
        stub = "NotImplementedError" if cell.cell_type == "code" else "YOUR ANSWER HERE"
        if stub not in source:
            yield f"the release lacks the stub ({stub})"


def _statements(source: str) -> list[ast.stmt]:
    try:
        return ast.parse(source).body
    except SyntaxError:
        return [ast.Pass()]
