"""What every exercise must declare: points, misconceptions with hints, and samples that prove it."""

import nbformat
import pytest

from course.exercises import NOTEBOOKS, of_notebook
from course.proof.corpus import CHAFFS, WHEATS, chaffs, wheats
from course.proof.stage import answer_cells, notebook_path

EXERCISES = [(assignment, name) for assignment in NOTEBOOKS for name in of_notebook(assignment)]
each_exercise = pytest.mark.parametrize(("assignment", "name"), EXERCISES, ids=lambda value: value)


def graded_cells(assignment):
    notebook = nbformat.read(notebook_path(assignment), as_version=4)
    marked = [cell.metadata.get("nbgrader", {}) for cell in notebook.cells]
    return {cell["grade_id"]: cell for cell in marked if cell.get("grade")}


@each_exercise
def test_enough_samples_prove_it(assignment, name):
    assert len(wheats(assignment, name)) >= 5
    assert len(chaffs(assignment, name)) >= 6


@each_exercise
def test_samples_are_really_different(assignment, name):
    for found in (wheats(assignment, name), chaffs(assignment, name)):
        sources = ["\n".join(sample.source.splitlines()[1:]).strip() for sample in found]
        assert len(set(sources)) == len(sources)


@each_exercise
def test_every_misconception_has_its_hint_and_its_chaff(assignment, name):
    exercise = of_notebook(assignment)[name]
    embodied = {sample.misconception for sample in chaffs(assignment, name)}
    assert {known.name for known in exercise.misconceptions} <= embodied
    hints = [known.hint for known in exercise.misconceptions]
    assert len(set(hints)) == len(hints)
    assert all(hint.strip().endswith((".", "?", ".)")) for hint in hints)


@each_exercise
def test_the_graded_cell_holds_the_points_of_the_parts(assignment, name):
    cell = graded_cells(assignment)[f"test_{name}"]
    assert cell["points"] == of_notebook(assignment)[name].points
    assert cell["locked"]
    assert not cell["solution"]


@pytest.mark.parametrize("assignment", NOTEBOOKS)
def test_notebook_and_exercises_name_the_same(assignment):
    answers = [name for name in answer_cells(assignment) if not name.startswith("quiz_")]
    assert answers == list(of_notebook(assignment)), "in the order in which the notebook asks for them"


@pytest.mark.parametrize("folder", [WHEATS, CHAFFS], ids=["wheats", "chaffs"])
def test_no_sample_belongs_to_nothing(folder):
    known = {folder / assignment / name for assignment, name in EXERCISES}
    assert {path.parent for path in folder.rglob("*.py")} <= known
