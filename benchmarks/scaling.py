"""What grading itself costs with many submissions: real notebooks, whose cells do next to nothing.

    python -m benchmarks scaling            100, 300 and 1,000 students
    SCALING=10000 python -m benchmarks scaling

Seconds are by the clock and a notebook, taken anew for each tenth of the class: they stay the same where the cost is linear.
"""

from __future__ import annotations

import itertools
import os
import resource
import tempfile
import time
import warnings
from pathlib import Path

import nbformat
from nbformat.v4 import new_code_cell, new_notebook

from course import notebooks
from course.grading import cycle
from course.grading.gradebook import opened_once
from course.grading.grading import Grader
from course.grading.results import Submission
from course.grading.workers import processors, workers
from course.start import prepare

ROOT = Path(__file__).resolve().parents[1]
ASSIGNMENT, NAME = "01-derivatives", "trivial"
EXERCISE = "power_rule"
SHARES = 10


def main() -> None:
    """Print a row for each size of class."""
    prepare()
    # As in course grade: what nbgrader's database layer warns of tells a user nothing.
    warnings.simplefilter("ignore")
    sizes = [int(size) for size in os.environ.get("SCALING", "100 300 1000").split()]
    phases = "rebuild", "run", "save"
    print(
        f"{processors()} workers, no feedback; seconds a notebook, and the slowest tenth of the class against the quickest"
    )
    print(
        f"  {'students':>9}{'in all':>9}{'slowest/quickest':>18}"
        + "".join(f"{name:>9}" for name in phases)
        + f"{'memory, MB':>12}{'again':>9}"
    )
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder, opened_once():
            whole, tenths, seconds, again = grade(Path(folder), size)
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(
            f"  {size:9,}{whole / size:9.3f}{max(tenths) / min(tenths):18.2f}"
            + "".join(f"{seconds[name] / size:9.3f}" for name in phases)
            + f"{memory:12.0f}{again / size:9.3f}",
            flush=True,
        )


def grade(root: Path, size: int) -> tuple[float, list[float], dict[str, float], float]:
    """Grades a class of that size, and then again with nothing changed: seconds in all, of each tenth, by phase, again."""
    submissions = hand_in(root, size)
    api = cycle.open_course(root, root / "scratch")
    assert api.generate_assignment(ASSIGNMENT)["success"]
    crew = workers(processors())
    try:
        grader = Grader(api, crew, seed=1, feedback=False)
        marks = [time.monotonic()]
        for number, result in enumerate(grader.grade(submissions), start=1):
            assert result.score, result
            if number % max(1, size // SHARES) == 0:
                marks.append(time.monotonic())
        seconds = dict(grader.seconds)
        began = time.monotonic()
        assert not any(result.is_new for result in grader.grade(submissions))
        again = time.monotonic() - began
    finally:
        crew.close()
    # The first tenth holds the start of the workers.
    tenths = [later - earlier for earlier, later in itertools.pairwise(marks[1:])]
    return marks[-1] - marks[0], tenths, seconds, again


def hand_in(root: Path, size: int) -> list[Submission]:
    """A course of one notebook with one exercise, answered by everyone."""
    marks = {"schema_version": 3, "task": False}
    answer = {**marks, "grade_id": EXERCISE, "grade": False, "solution": True, "locked": False}
    graded = {
        **marks,
        "grade_id": f"test_{EXERCISE}",
        "grade": True,
        "solution": False,
        "locked": True,
        "points": 2,
    }
    source = new_notebook(
        cells=[
            new_code_cell(
                f"def {EXERCISE}(x, n):\n    ### BEGIN SOLUTION\n    return n * x ** (n - 1.0)\n    ### END SOLUTION",
                metadata={"nbgrader": answer},
            ),
            new_code_cell(
                f'### BEGIN HIDDEN TESTS\nfrom course.grading.cell import grade\n\ngrade("{EXERCISE}")\n### END HIDDEN TESTS',
                metadata={"nbgrader": graded},
            ),
        ]
    )
    path = root / "source" / ASSIGNMENT / f"{NAME}.ipynb"
    path.parent.mkdir(parents=True)
    notebooks.write(notebooks.tidy(source), path)
    (root / "nbgrader_config.py").write_text((ROOT / "nbgrader_config.py").read_text())
    handed_in = nbformat.writes(notebooks.tidy(source))
    submissions = [Submission(f"student-{number:05}", ASSIGNMENT, NAME) for number in range(size)]
    for submission in submissions:
        target = root / submission.file
        target.parent.mkdir(parents=True)
        target.write_text(handed_in)
    return submissions
