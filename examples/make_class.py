"""Writes examples/class/: what six students of a small fictional class hand in.

    python examples/make_class.py

The notebooks are the released ones with answers put in: solutions from source/, and right and wrong answers from
tests/wheats/ and tests/chaffs/, where one file is the source of one answer cell. The same files give the same class.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path

from nbformat import NotebookNode
from nbformat.v4 import new_code_cell

from course import contract, notebooks

ROOT = Path(__file__).resolve().parents[1]
MARKED_LINE = re.compile(r"^[^\n]*### (?:BEGIN|END) SOLUTION[^\n]*\n?", re.MULTILINE)


@dataclass(frozen=True)
class Assignment:
    """One assignment and where its answers come from."""

    name: str
    notebook: str

    def released(self) -> NotebookNode:
        return notebooks.read(ROOT / "release" / self.name / f"{self.notebook}.ipynb")

    def solutions(self) -> dict[str, str]:
        """The instructor's answers by grade_id, written ones too."""
        source = notebooks.read(ROOT / "source" / self.name / f"{self.notebook}.ipynb")
        answers = {notebooks.grade_id(cell) or "": cell for cell in source.cells if _is_answer(cell)}
        return {name: _solution(name, cell.source) for name, cell in answers.items()}

    def others(self, kind: str, exercise: str) -> list[str]:
        """The answers in tests/wheats or tests/chaffs, in the order of their names."""
        folder = ROOT / "tests" / kind / self.name / exercise
        return [path.read_text(encoding="utf-8").rstrip("\n") for path in sorted(folder.glob("*.py"))]


def assignments() -> list[Assignment]:
    paths = notebooks.source_notebooks(ROOT / "source")
    return [Assignment(path.parent.name, path.stem) for path in paths]


def _is_answer(cell: NotebookNode) -> bool:
    return bool(cell.metadata.get("nbgrader", {}).get("solution"))


def _solution(name: str, source: str) -> str:
    if contract.QUIZ.fullmatch(name):
        return source.partition("### BEGIN SOLUTION\n")[2].partition("\n### END SOLUTION")[0]
    return MARKED_LINE.sub("", source).rstrip("\n")


def _other_option(solution: str) -> str:
    """A quiz answer that is not the right one."""
    right = contract.QUIZ_ANSWER.search(solution)
    return solution.replace('"a"', '"b"') if right and right[2] == "a" else re.sub(r'"\w"', '"a"', solution)


def right(assignment: Assignment) -> dict[str, str]:
    """Every answer as the instructor gives it."""
    return assignment.solutions()


def unusual(assignment: Assignment) -> dict[str, str]:
    """Every answer right, in the least expected of the known ways."""
    solutions = assignment.solutions()
    return {name: (assignment.others("wheats", name) or [text])[-1] for name, text in solutions.items()}


def wrong(assignment: Assignment) -> dict[str, str]:
    """A typical misconception in every function, a wrong option in every quiz, nothing written."""
    answers = {}
    for place, (name, text) in enumerate(assignment.solutions().items()):
        mistaken = assignment.others("chaffs", name)
        if contract.QUIZ.fullmatch(name):
            answers[name] = _other_option(text)
        elif mistaken:
            answers[name] = mistaken[place % len(mistaken)]
    return answers


def partly(assignment: Assignment) -> dict[str, str]:
    """By turns right, wrong, right, and not begun."""
    good, bad = right(assignment), wrong(assignment)
    turns = zip(good, islice(cycle([good, bad, good, {}]), len(good)), strict=True)
    return {name: answers[name] for name, answers in turns if name in answers}


def fill(nb: NotebookNode, answers: dict[str, str]) -> NotebookNode:
    for cell in nb.cells:
        cell.source = answers.get(notebooks.grade_id(cell) or "", cell.source)
    return nb


def handed_in(assignment: Assignment, answers: dict[str, str]) -> str:
    return notebooks.to_text(fill(assignment.released(), answers))


def _before_the_first_return(text: str, statement: str) -> str:
    return re.sub(r"^( +)return", rf"\1{statement}\n\1return", text, count=1, flags=re.MULTILINE)


def with_warnings(assignment: Assignment) -> dict[str, str]:
    """Right, but every function warns first."""
    warn = '__import__("warnings").warn("this is slow", stacklevel=1)'
    return {name: _before_the_first_return(text, warn) for name, text in right(assignment).items()}


def with_prints(assignment: Assignment) -> dict[str, str]:
    """Right, but every function prints a thousand lines first."""
    prints = '[print("still here", number) for number in range(1000)]'
    return {name: _before_the_first_return(text, prints) for name, text in right(assignment).items()}


def with_input(assignment: Assignment) -> dict[str, str]:
    """Right, but the first function waits for somebody to type."""
    answers = right(assignment)
    first = next(name for name, text in answers.items() if "def " in text)
    return answers | {first: _before_the_first_return(answers[first], 'input("Go on?")')}


def with_endless_loop(assignment: Assignment) -> dict[str, str]:
    """Right, but for the first function, which never comes to an end."""
    answers = right(assignment)
    first = next(name for name, text in answers.items() if "def " in text)
    return answers | {
        first: re.sub(r"(\):\n)", r"\1    while True:\n        pass\n", answers[first], count=1)
    }


def with_doubled_cells(assignment: Assignment) -> str:
    """Right; each answer cell and each graded cell stands there twice, and one answer was written in a new cell."""
    nb = fill(assignment.released(), right(assignment))
    doubled = []
    for cell in nb.cells:
        doubled.append(cell)
        if notebooks.grade_id(cell):
            doubled.append(type(cell)(cell | {"id": f"{cell.id}-copy"}))
    nb.cells = [new_code_cell("import math", id="my-own-cell"), *doubled]
    return notebooks.to_text(nb)


def with_broken_cells(assignment: Assignment) -> str:
    """Right; between the answers stand cells of the student's own that raise, and one that is no Python."""
    nb = fill(assignment.released(), right(assignment))
    own = ["import torch", "1 / 0", "this line is a note to myself"]
    for number, source in enumerate(own):
        nb.cells.insert(3 + 4 * number, new_code_cell(source, id=f"my-own-cell-{number}"))
    return notebooks.to_text(nb)


def write_damaged(student: Path, every: list[Assignment]) -> None:
    """What can go wrong with a file: one trouble an assignment."""
    troubles: list[tuple[str, Callable[[Assignment], str]]] = [
        ("{}.ipynb", lambda assignment: handed_in(assignment, with_warnings(assignment))),
        ("{}.ipynb", lambda assignment: handed_in(assignment, right(assignment))[:5000]),
        ("Untitled.ipynb", lambda assignment: handed_in(assignment, right(assignment))),
        ("{}.ipynb", with_doubled_cells),
        ("{}.ipynb", lambda assignment: handed_in(assignment, with_endless_loop(assignment))),
        ("{}.ipynb", lambda assignment: ""),
        ("{}.ipynb", lambda assignment: handed_in(assignment, with_prints(assignment))),
        ("{}.ipynb", lambda assignment: handed_in(assignment, with_input(assignment))),
        ("{}.ipynb", with_broken_cells),
    ]
    for assignment, (name, make) in zip(every, troubles, strict=False):
        _write(student / assignment.name / name.format(assignment.notebook), make(assignment))


STUDENTS: dict[str, Callable[[Assignment], dict[str, str]]] = {
    "amina": right,
    "bjorn": unusual,
    "chiara": partly,
    "dmitri": wrong,
    "eun": lambda assignment: {},
}
DAMAGED = "fatou"


def write_class(folder: Path) -> None:
    """Writes the whole class into `folder`, in place of what is there."""
    shutil.rmtree(folder, ignore_errors=True)
    every = assignments()
    for student, answers in STUDENTS.items():
        for assignment in every:
            path = folder / student / assignment.name / f"{assignment.notebook}.ipynb"
            _write(path, handed_in(assignment, answers(assignment)))
    write_damaged(folder / DAMAGED, every)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write_class(ROOT / "examples" / "class")
