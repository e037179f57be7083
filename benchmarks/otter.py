"""Otter-Grader on the course's own notebooks, in an environment of its own.

Each graded cell becomes one of Otter's test files, and runs the same hidden test as in the course. Otter runs answers and
tests in one process, without a sandbox.
"""

from __future__ import annotations

import subprocess
import sys
import venv
from pathlib import Path

import nbformat

from benchmarks.programs import ROOT, run
from course.grading.marks import is_graded

ENVIRONMENT = ROOT / ".otter"
LOCK = Path(__file__).with_name("otter.lock")
TEST = """\
from otter.test_files import test_case

OK_FORMAT = False
name = {name!r}
points = {points!r}

@test_case(points={points!r}, hidden=True)
def test_{number}(env):
    exec({source!r}, env)
"""


def set_up() -> None:
    """Installs what otter.lock holds into .otter, where that has not been done. Raises CalledProcessError offline."""
    done = ENVIRONMENT / "done"
    if done.exists() and done.read_bytes() == LOCK.read_bytes():
        return
    venv.create(ENVIRONMENT, clear=True)
    uv = Path(sys.executable).with_name("uv")
    python = ENVIRONMENT / "bin" / "python"
    command = [uv, "pip", "install", "--quiet", "--require-hashes", "--requirement", LOCK, "--python", python]
    subprocess.run(command, check=True)
    done.write_bytes(LOCK.read_bytes())


def make_autograder(source: Path, folder: Path) -> Path:
    """The zip file for `otter run`, with a test for each graded cell of an instructor's notebook."""
    tests = folder / "tests"
    tests.mkdir(parents=True)
    graded = filter(is_graded, nbformat.read(source, as_version=4).cells)
    for number, cell in enumerate(graded):
        told = cell.metadata.nbgrader
        text = TEST.format(name=told.grade_id, points=float(told.points), number=number, source=cell.source)
        (tests / f"{told.grade_id}.py").write_text(text, encoding="utf-8")
    _run(
        folder,
        "generate",
        "-t",
        tests,
        "-o",
        folder / "autograder.zip",
        "--no-requirements",
        "--no-environment",
    )
    return folder / "autograder.zip"


def grade(notebook: Path, autograder: Path, output: Path) -> Path:
    """The file with the results of one notebook."""
    output.mkdir(parents=True, exist_ok=True)
    _run(notebook.parent, "run", notebook, "-a", autograder, "-o", output, "--no-logo")
    return output / "results.json"


def _run(folder: Path, *arguments: object) -> None:
    run(ENVIRONMENT / "bin", folder, "otter", *arguments, MPLBACKEND="agg")
