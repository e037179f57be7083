"""A small course on disk, its class, and one grading of it that the tests share."""

from __future__ import annotations

import io
import json
import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import nbformat
import pytest
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook
from nbgrader.apps.api import NbGraderAPI
from rich.console import Console

from course import notebooks
from course.grading import cycle, results
from course.grading.results import Submission
from course.grading.work import Work, WorkResult
from course.grading.workers import Take, given_up
from tests.grading.gradebook import empty_gradebook
from tests.grading.students import STUDENTS
from tests.sharing import made_once

__all__ = ["empty_gradebook"]

REPOSITORY = Path(__file__).resolve().parents[2]
STUB = "# YOUR CODE HERE\nraise NotImplementedError()"
ANSWER = "def {name}(x):\n    return {value}"


def marks(grade_id: str, points: float | None = None, solution: bool = False) -> dict:
    """nbgrader's settings of a cell."""
    settings = {
        "grade_id": grade_id,
        "grade": points is not None,
        "solution": solution,
        "locked": not solution,
        "schema_version": 3,
        "task": False,
    }
    return {"nbgrader": settings | ({} if points is None else {"points": points})}


def answer_cell(name: str, body: str) -> NotebookNode:
    source = f"def {name}(x):\n    ### BEGIN SOLUTION\n    {body}\n    ### END SOLUTION"
    return new_code_cell(source, id=name, metadata=marks(name, solution=True))


def graded_cell(name: str, hidden: str, points: float = 2) -> NotebookNode:
    source = f"# Graded: {name} ({points:g} points).\n### BEGIN HIDDEN TESTS\n{hidden}\n### END HIDDEN TESTS"
    return new_code_cell(source, id=f"test_{name}", metadata=marks(f"test_{name}", points))


def scored(name: str, test: str) -> str:
    """A hidden test in the form that the course uses: it ends with a Score, and lets nothing escape."""
    return (
        "from course.grading.cell import Score, _emit; from IPython.display import display\n"
        "try:\n"
        f"    secret_{name} = bool({test})\n"
        "except Exception:\n"
        f"    secret_{name} = False\n"
        f"judgement = dict(exercise={name!r}, score=2.0 * secret_{name}, points=2.0, outcome='wrong', seed=1)\n"
        f'report = \'<div role="group"><p><strong>Verdict on {name}</strong></p>'
        "<ul><li>a hint</li></ul><table><tr><td>1</td></tr></table></div>'\n"
        f"_emit(Score(judgement, 'Verdict on {name}', report), 'No points.')"
    )


WARNING = "import sys; print('a warning', file=sys.stderr)\n"
FORMULAS = (
    "# Formulas\n\nInline $\\frac{\\partial J}{\\partial w}$, and\n\n"
    "$$\\begin{aligned} a &= b \\\\[4pt] &= c \\end{aligned}$$"
)
ROW_ONE = {
    "a_numpy_float": "import numpy as np; np.float64(0.0)",
    "a_nan": "float('nan')",
    "a_negative": "-1",
    "a_bool": "True",
    "a_number": "2.0",
    "a_string": "'a string'",
    "a_list": "[1]",
    "nothing": "pass",
    "another": scored("square", "True"),
    "twice": scored("twice", "True").replace("_emit(", "display(_emit(") + ")\n" + scored("twice", "True"),
}


def small_course() -> dict[str, NotebookNode]:
    """Source notebooks of two assignments, by assignment/notebook."""
    practice = new_notebook(
        cells=[
            new_markdown_cell(FORMULAS, id="formulas"),
            new_code_cell("import warnings", id="set-up"),
            answer_cell("square", "return x * x"),
            new_code_cell("print('visible')", id="visible"),
            graded_cell("square", WARNING + scored("square", "square(3) == 9")),
            answer_cell("cube", "return x ** 3"),
            graded_cell("cube", scored("cube", "cube(2) == 8")),
            new_markdown_cell(
                "### BEGIN SOLUTION\nBecause.\n### END SOLUTION",
                id="written_why",
                metadata=marks("written_why", 3, solution=True),
            ),
        ]
    )
    odd = new_notebook(
        cells=[
            cell
            for name, last in ROW_ONE.items()
            for cell in (answer_cell(name, "return x"), graded_cell(name, last))
        ]
    )
    return {"01-practice/practice": practice, "02-odd/odd": odd}


def handed_in(answers: dict[str, str], release: Path) -> NotebookNode:
    """The released practice notebook with answers put in, by grade_id."""
    nb = nbformat.read(release, as_version=4)
    for cell in nb.cells:
        grade_id = cell.metadata.get("nbgrader", {}).get("grade_id")
        cell.source = answers.get(grade_id, cell.source)
    return nb


RIGHT = {
    "square": ANSWER.format(name="square", value="x * x"),
    "cube": ANSWER.format(name="cube", value="x**3"),
}


@pytest.fixture(scope="session", autouse=True)
def the_package_is_found() -> None:
    """Kernels find this checkout."""
    os.environ["PYTHONPATH"] = os.pathsep.join(
        filter(None, [str(REPOSITORY), os.environ.get("PYTHONPATH", "")])
    )


@pytest.fixture(scope="session")
def course_root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A checkout with the small course in source/ and release/."""
    return make_course(tmp_path_factory.mktemp("course"))


def make_course(root: Path) -> Path:
    root.mkdir(parents=True, exist_ok=True)
    config = (REPOSITORY / "nbgrader_config.py").read_text()
    (root / "nbgrader_config.py").write_text(config + '\nc.RunAnswers.limits = {"cell_seconds": 2}\n')
    for name, nb in small_course().items():
        path = root / "source" / f"{name}.ipynb"
        path.parent.mkdir(parents=True)
        notebooks.write(notebooks.tidy(nb), path)
    cycle.write_release(root)
    return root


@dataclass(frozen=True)
class Graded:
    """The class after one cycle."""

    root: Path
    results: list[results.Result]
    printed: str

    def result(self, student: str, assignment: str = "01-practice") -> results.Result:
        wanted = (student, assignment)
        return next(r for r in self.results if (r.submission.student, r.submission.assignment) == wanted)

    def notebook(self, student: str, assignment: str = "01-practice") -> NotebookNode:
        name = assignment.partition("-")[2]
        return nbformat.read(self.root / "autograded" / student / assignment / f"{name}.ipynb", as_version=4)

    def page(self, student: str, assignment: str = "01-practice") -> str:
        name = assignment.partition("-")[2]
        return (self.root / "feedback" / student / assignment / f"{name}.html").read_text()

    def copy(self, target: Path) -> Path:
        """A copy of the graded course that a test may change; without what can't be copied."""
        ignore = shutil.ignore_patterns("hands_in_a_pipe")
        shutil.copytree(self.root, target, symlinks=True, ignore=ignore, dirs_exist_ok=True)
        return target


class Nobody:
    """Workers that do no work: they keep it, and say that it could not be done."""

    def __init__(self) -> None:
        self.works: list[Work] = []

    def map(self, take: Take) -> Iterator[tuple[str, WorkResult]]:
        while (taken := take("")) is not None:
            key, work = taken
            self.works.append(work)
            yield key, given_up(work, "not run")

    def close(self) -> None: ...


def taken_in(root: Path, class_dir: Path, most: int | None = None) -> tuple[NbGraderAPI, list[Submission]]:
    """The course opened and released, and the practice notebooks of the class, or of its first students, collected."""
    api = cycle.open_course(root, root / "scratch")
    cycle.release(api, root)
    owed = cycle.assignments(root, ("01-practice",))
    return api, cycle.collect(root, class_dir, cycle.students_of(class_dir)[:most], owed)


def write_class(root: Path, class_dir: Path) -> Path:
    """One student per behaviour."""
    release = root / "release" / "01-practice" / "practice.ipynb"
    for student, make in STUDENTS.items():
        path = class_dir / student / "01-practice" / "practice.ipynb"
        path.parent.mkdir(parents=True)
        content = make(handed_in(RIGHT, release), path)
        if content is not None:
            path.write_text(content if isinstance(content, str) else json.dumps(content))
    shutil.copytree(root / "release" / "02-odd", class_dir / "ana" / "02-odd")
    return class_dir


@pytest.fixture(scope="session")
def graded(tmp_path_factory: pytest.TempPathFactory) -> Graded | None:
    """The whole class taken through the cycle once, in real kernels."""
    return made_once(tmp_path_factory, "grading", grade_class)


def grade_class(folder: Path) -> Graded:
    root = folder / "course"
    root.mkdir()
    make_course(root)
    found: list[results.Result] = []
    out = io.StringIO()
    with pytest.MonkeyPatch.context() as patch:
        real = cycle.show
        patch.setattr(cycle, "show", lambda some, console: real(found.extend(some) or found, console))
        assert cycle.run(root, write_class(root, folder / "class"), None, Console(file=out, width=160)) == 1
    return Graded(root, found, out.getvalue())
