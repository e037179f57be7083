"""What a student wrote in an earlier notebook is used in a later one; where it is not right, the course's is."""

import nbformat
import numpy as np
import pytest
from nbformat.v4 import new_code_cell, new_notebook

from course import from_notebook
from course.proof.corpus import ROOT
from course.proof.stage import answer_cells, notebook_path

ASSIGNMENT = "01-derivatives"
WRONG = "def numerical_gradient(f, theta, h=1e-5):\n    return theta\n"


@pytest.fixture
def beside(tmp_path, monkeypatch):
    """Writes the earlier notebook, with this answer, beside the folder in which the test then runs."""
    (tmp_path / "05-backpropagation").mkdir()
    monkeypatch.chdir(tmp_path / "05-backpropagation")

    def write(answer=None, text=None):
        folder = tmp_path / ASSIGNMENT
        folder.mkdir()
        notebook = nbformat.read(notebook_path(ASSIGNMENT, ROOT / "release"), as_version=4)
        for cell in notebook.cells:
            if cell.metadata.get("nbgrader", {}).get("grade_id") == "numerical_gradient" and answer:
                cell.source = answer
        path = folder / "derivatives.ipynb"
        path.write_text(text if text is not None else nbformat.writes(notebook), encoding="utf-8")

    return write


def fetched(capsys):
    gradient = from_notebook(ASSIGNMENT, "numerical_gradient")
    assert np.allclose(gradient(lambda x: np.sum(x**2), np.array([1.0, -2.0])), [2.0, -4.0])
    return gradient, capsys.readouterr().out


def test_a_right_answer_is_the_students_own(beside, capsys):
    beside(answer_cells(ASSIGNMENT)["numerical_gradient"] + "numerical_gradient.mine = True\n")
    gradient, said = fetched(capsys)
    assert gradient.mine
    assert said == "numerical_gradient: yours, from 01-derivatives\n"


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ({}, "yours in 01-derivatives is not written yet"),
        ({"answer": WRONG}, "yours in 01-derivatives does not pass its check yet"),
        ({"answer": "def numerical_gradient(f, theta"}, "yours in 01-derivatives is not written yet"),
        ({"text": "{"}, "01-derivatives/derivatives.ipynb can't be read"),
    ],
)
def test_otherwise_the_courses_stands_in_and_says_why(beside, capsys, written, said):
    beside(**written)
    assert fetched(capsys)[1] == f"numerical_gradient: the course's, as {said}\n"


def test_without_the_earlier_notebook_the_courses_is_used(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert "there is no 01-derivatives/derivatives.ipynb beside this notebook" in fetched(capsys)[1]


def test_an_endless_cell_does_not_stop_the_later_notebook(beside, capsys, monkeypatch):
    monkeypatch.setattr("course.earlier.SECONDS_TO_RUN", 0.2)
    endless = new_notebook(cells=[new_code_cell("while True:\n    pass", metadata=_answer())])
    beside(text=nbformat.writes(endless))
    assert "the answers in 01-derivatives/derivatives.ipynb take too long to run" in fetched(capsys)[1]


def _answer():
    return {"nbgrader": {"grade_id": "numerical_gradient", "solution": True, "grade": False, "locked": False}}


def test_several_names_come_as_a_tuple(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    step, climb = from_notebook(ASSIGNMENT, "descent_step", "ascent_step")
    assert (step(1.0, 2.0, 0.5), climb(1.0, 2.0, 0.5)) == (0.0, 2.0)
    assert len(capsys.readouterr().out.splitlines()) == 2


@pytest.mark.parametrize("asked", [("09-nothing", "f"), (ASSIGNMENT, "nonsense"), (ASSIGNMENT,)])
def test_what_the_course_does_not_have_is_named(asked):
    with pytest.raises(LookupError, match="has"):
        from_notebook(*asked)
