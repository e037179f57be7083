"""The hostile class graded once for all tests, among honest students, and the honest students graded alone."""

from __future__ import annotations

import copy
import importlib
import io
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import nbformat
import pytest
from rich.console import Console

from course.grading import cycle
from course.grading.results import Result
from course.proof.corpus import ROOT
from course.proof.stage import answer_cells
from tests.hostile.honest import STUDENTS
from tests.hostile.making import NOTEBOOK
from tests.sharing import made_once

ASSIGNMENT = "01-derivatives"
CASES = sorted(
    path.stem for path in Path(__file__).with_name("corpus").glob("*.py") if path.stem != "__init__"
)
LIMITS = {
    "cell_seconds": 1.5,
    "case_seconds": 0.5,
    "notebook_seconds": 30,
    "exercise_seconds": 8,
    "memory_mb": 400,
}
SEED = 11
SECRET = "secret-of-the-grader"


@dataclass
class Graded:
    """A class after grading.

    before, after  every file outside the places that grading writes, with its size and time
    pages          student -> feedback page
    """

    root: Path
    results: dict[str, Result]
    scores: dict[str, dict[str, tuple[float | None, float]]]
    before: dict[str, tuple[int, int]]
    after: dict[str, tuple[int, int]]

    def notebook(self, student: str) -> Path:
        return self.root / "autograded" / student / ASSIGNMENT / NOTEBOOK

    def page(self, student: str) -> Path:
        return self.root / "feedback" / student / ASSIGNMENT / NOTEBOOK.replace(".ipynb", ".html")


def case(name: str) -> Any:
    return importlib.import_module(f"tests.hostile.corpus.{name}")


def hand_in(folder: Path, make: Any, release: Path, right: dict[str, str]) -> None:
    """Writes what one student hands in."""
    folder.mkdir(parents=True)
    made = make(copy.deepcopy(nbformat.read(release, as_version=4)), dict(right), folder)
    path = folder / NOTEBOOK
    if isinstance(made, str):
        path.write_text(made, encoding="utf-8")
    elif isinstance(made, bytes):
        path.write_bytes(made)
    elif made is not None:
        nbformat.write(made, path)


def grade(root: Path, students: dict[str, Any]) -> Graded:
    """Grades these students by the course's own command, in the order of their names."""
    root.mkdir()
    shutil.copytree(ROOT / "source" / ASSIGNMENT, root / "source" / ASSIGNMENT)
    config = (ROOT / "nbgrader_config.py").read_text()
    (root / "nbgrader_config.py").write_text(f"{config}\nc.RunAnswers.limits = {LIMITS}\n")
    cycle.write_release(root)
    release, right = root / "release" / ASSIGNMENT / NOTEBOOK, answer_cells(ASSIGNMENT)
    for name, make in students.items():
        hand_in(root / "class" / name / ASSIGNMENT, make, release, right)
    found: list[Result] = []
    before = files(root)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("GRADER_SECRET", SECRET)
        patch.setattr(cycle, "show", lambda results, console: found.extend(results))
        options = cycle.Options(seed=SEED, workers=2)
        cycle.run(root, root / "class", options, Console(file=io.StringIO(), width=160))
    scores = {}
    api = cycle.open_course(root, root / "scratch")
    with api.gradebook as gradebook:
        for result in found:
            one = result.submission
            entry = gradebook.find_submission_notebook(one.notebook, one.assignment, one.student)
            scores[one.student] = {
                grade.name: (grade.auto_score, grade.max_score)
                for grade in entry.grades
                if grade.cell.cell_type == "code"
            }
    return Graded(root, {one.submission.student: one for one in found}, scores, before, files(root))


def files(root: Path) -> dict[str, tuple[int, int]]:
    """What must be the same before and after: the course's own files, the class, and the course itself."""
    places = [root / "source", root / "release", root / "class", root / "nbgrader_config.py", ROOT / "course"]
    found = {}
    for place in places:
        for path in [place, *place.rglob("*")]:
            if "__pycache__" not in path.parts and not path.is_dir():
                status = path.lstat()
                found[str(path)] = (status.st_size, status.st_mtime_ns)
    return found


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Graded | None:
    """Every case, with an honest student before and behind each fifth of them."""
    honest = {name: make for name, (_, make) in STUDENTS.items()}

    everyone = {name: case(name).make for name in CASES} | honest
    return made_once(tmp_path_factory, "hostile", lambda folder: grade(folder / "course", everyone))


@pytest.fixture(scope="session")
def honest(tmp_path_factory: pytest.TempPathFactory) -> Graded | None:
    """The honest students alone."""
    alone = {name: make for name, (_, make) in STUDENTS.items()}
    return made_once(tmp_path_factory, "honest", lambda folder: grade(folder / "course", alone))
