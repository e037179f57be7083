"""The example class is what its script makes, and comes out as it was meant."""

from pathlib import Path

import nbformat

from examples import make_class
from tests.grading.conftest import REPOSITORY

CLASS = REPOSITORY / "examples" / "class"


def files(folder: Path) -> dict[Path, bytes]:
    return {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_committed_class_is_what_the_script_makes(tmp_path):
    make_class.write_class(tmp_path)
    made, kept = files(tmp_path), files(CLASS)
    assert set(made) == set(kept), "run: python examples/make_class.py"
    assert [str(path) for path in made if made[path] != kept[path]] == [], (
        "run: python examples/make_class.py"
    )


def test_the_students_differ():
    _single_exercise, *others = make_class.assignments()
    for assignment in others:
        texts = {
            name: make_class.handed_in(assignment, make(assignment))
            for name, make in make_class.STUDENTS.items()
        }
        assert len(set(texts.values())) == len(texts), assignment.name


def test_answers_hold_no_marks():
    for path in CLASS.rglob("*.ipynb"):
        assert "BEGIN SOLUTION" not in path.read_text(encoding="utf-8"), path


def test_untouched_notebooks_are_the_release():
    for assignment in make_class.assignments():
        path = CLASS / "eun" / assignment.name / f"{assignment.notebook}.ipynb"
        assert nbformat.read(path, 4) == assignment.released()
