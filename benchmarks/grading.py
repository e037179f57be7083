"""Grading a class: stock nbgrader, nbgrader with the course's settings, Otter, `course grade`, and the cells by themselves.

The same notebooks throughout: the example class's students, as often as it takes, each with three assignments. Seconds are
by the clock and a notebook; processor seconds are those of the whole machine, which has to be quiet.
"""

from __future__ import annotations

import contextlib
import itertools
import os
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import nbformat
import psutil

from benchmarks import otter
from benchmarks.programs import ROOT, run

ASSIGNMENTS = ("01-derivatives", "02-activations-and-losses", "03-chain-rule")
STUDENTS = 30
STOCK_STUDENTS = 6
"""One of each of the example class: stock nbgrader takes the same for each of its copies, and long."""
BAR = 8


@dataclass(frozen=True)
class Cost:
    """By the clock, and on all processors."""

    name: str
    notebooks: int
    seconds: float
    processor: float


def main() -> None:
    """Print the table, a row as soon as it is measured; every ratio is to stock nbgrader in the same run."""
    print(
        f"{STUDENTS} students, {len(ASSIGNMENTS)} notebooks each, {os.cpu_count()} processors; bar: {BAR} times stock"
    )
    print(f"  {'':42}{'s/notebook':>12}{'times stock':>13}{'CPU s':>8}{'to cells':>10}")
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        few, all_of_them = names(STOCK_STUDENTS), names(STUDENTS)
        stock = nbgrader("stock nbgrader autograde", course(root / "stock", few, stock=True), few)
        ours = course(root / "ours", few)
        theirs = nbgrader("nbgrader autograde, course's settings", ours, few)
        bare = cells(ours, few)
        for cost in (stock, bare, theirs):
            show(cost, stock, bare)
        try:
            otter.set_up()
        except (OSError, subprocess.CalledProcessError):
            print("  (Otter is left out: it could not be installed. Is there no network?)")
        else:
            show(otter_run(ours, few, root / "otter"), stock, bare)
        grade = course(root / "grade", all_of_them)
        show(
            course_grade(grade, all_of_them, "course grade --no-feedback", "feedback=False, timings=True"),
            stock,
            bare,
        )
        show(
            course_grade(grade, all_of_them, "the same again, nothing changed", "feedback=False"), stock, bare
        )
        show(
            course_grade(grade, all_of_them, "course grade, pages for the students", "force=True"),
            stock,
            bare,
        )


def show(cost: Cost, stock: Cost, bare: Cost) -> None:
    wall, processor = cost.seconds / cost.notebooks, cost.processor / cost.notebooks
    faster = stock.seconds / stock.notebooks / wall
    to_cells = processor / (bare.processor / bare.notebooks)
    print(f"  {cost.name:42}{wall:12.2f}{faster:13.1f}{processor:8.2f}{to_cells:10.2f}", flush=True)


def names(count: int) -> list[str]:
    given = sorted(path.name for path in (ROOT / "examples" / "class").iterdir() if path.is_dir())
    return [f"{name}-{number}" for number, name in itertools.islice(enumerate(itertools.cycle(given)), count)]


def course(root: Path, students: list[str], stock: bool = False) -> Path:
    """A course's folder with these students' submissions."""
    for assignment in ASSIGNMENTS:
        shutil.copytree(ROOT / "source" / assignment, root / "source" / assignment)
        for student in students:
            given = ROOT / "examples" / "class" / student.partition("-")[0] / assignment
            for kind in ("class", "submitted"):
                if given.exists():
                    shutil.copytree(given, root / kind / student / assignment)
    settings = 'c = get_config()\nc.CourseDirectory.course_id = "backpropagation"\n'
    (root / "nbgrader_config.py").write_text(settings if stock else (ROOT / "nbgrader_config.py").read_text())
    for assignment in ASSIGNMENTS:
        _run(root, "nbgrader", "generate_assignment", assignment, "--force")
    return root


def nbgrader(name: str, root: Path, students: list[str]) -> Cost:
    def autograde() -> None:
        for assignment in ASSIGNMENTS:
            _run(root, "nbgrader", "autograde", assignment, may_fail=True)

    return _cost(name, root, students, autograde)


def otter_run(root: Path, students: list[str], folder: Path) -> Cost:
    """`otter run` on each notebook as it was handed in; on one that can't be read it ends with an error."""
    graders = {}
    for assignment in ASSIGNMENTS:
        (source,) = (root / "source" / assignment).glob("*.ipynb")
        graders[assignment] = otter.make_autograder(source, folder / assignment)

    def grade_all() -> None:
        for student, assignment in itertools.product(students, ASSIGNMENTS):
            for notebook in (root / "submitted" / student / assignment).glob("*.ipynb"):
                with contextlib.suppress(RuntimeError):
                    otter.grade(notebook, graders[assignment], folder / student / assignment)

    return _cost("otter run", root, students, grade_all)


def course_grade(root: Path, students: list[str], name: str, options: str) -> Cost:
    program = (
        "from course.start import prepare; prepare()\n"
        "from pathlib import Path; from course.grading.cycle import Options, run\n"
        "if __name__ == '__main__':\n"
        f"    run(Path({str(root)!r}), Path({str(root / 'class')!r}), Options({options}))"
    )
    printed: list[str] = []
    cost = _cost(
        name, root, students, lambda: printed.append(_run(root, "python", "-c", program, may_fail=True))
    )
    for line in printed[0].splitlines():
        if line.startswith("Seconds, added up"):
            print(f"    {line}")
    return cost


def cells(root: Path, students: list[str]) -> Cost:
    """All cells of the graded notebooks, hidden tests included, run in forks of one process that holds the imports."""
    paths = [root / "autograded" / student / name for student in students for name in ASSIGNMENTS]
    program = f"from benchmarks.grading import run_cells; run_cells({[str(path) for path in paths]!r})"
    return _cost("the cells by themselves", root, students, lambda: _run(ROOT, "python", "-c", program))


def run_cells(folders: list[str]) -> None:
    """Forks for each notebook; what is imported once for all is not counted again."""
    from course.exercises import NOTEBOOKS, of_notebook
    from course.grading.shell import Cells, make_shell

    for name in NOTEBOOKS:
        of_notebook(name)
    shell = make_shell()
    for folder in folders:
        for path in Path(folder).glob("*.ipynb"):
            child = os.fork()
            if child == 0:
                run = Cells(shell, lambda output: None, 1_000_000)
                for cell in nbformat.read(path, as_version=4).cells:
                    if cell.cell_type == "code":
                        run.run(cell.source, 60)
                os._exit(0)
            os.waitpid(child, 0)


def _cost(name: str, root: Path, students: list[str], work: object) -> Cost:
    handed_in = len(
        [path for student in students for path in (root / "submitted" / student).glob("*/*.ipynb")]
    )
    before, began = _busy(), time.monotonic()
    work()  # type: ignore[operator]
    return Cost(name, handed_in, time.monotonic() - began, _busy() - before)


def _busy() -> float:
    """Seconds that all processors of the machine have worked: what killed processes have used is lost to their parents."""
    times = psutil.cpu_times()
    return times.user + times.system


def _run(folder: Path, program: str, *arguments: str, may_fail: bool = False) -> str:
    return run(Path(sys.executable).parent, folder, program, *arguments, may_fail=may_fail)
