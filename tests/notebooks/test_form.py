"""What every notebook promises its reader: time, worth, hints, short cells, checks; and figures that can be read aloud."""

import ast
import doctest
import re

import nbformat
import pytest

from course import notebooks
from course.contract import source_problems
from course.exercises import NOTEBOOKS, of_notebook
from course.proof.stage import notebook_path, stage

LONGEST_CELL = 25
each_notebook = pytest.mark.parametrize("assignment", NOTEBOOKS)
each_exercise = pytest.mark.parametrize(
    ("assignment", "name"),
    [(one, name) for one in NOTEBOOKS for name in of_notebook(one)],
    ids=lambda value: value,
)


def cells(assignment, kind=None):
    notebook = nbformat.read(notebook_path(assignment), as_version=4)
    return [cell for cell in notebook.cells if kind in (None, cell.cell_type)]


def marks(cell):
    return cell.metadata.get("nbgrader", {})


def prose(assignment):
    return "\n".join(cell.source for cell in cells(assignment, "markdown"))


def answer(assignment, name):
    return next(cell for cell in cells(assignment, "code") if marks(cell).get("grade_id") == name)


def text_before(assignment, name):
    """The last markdown cell before an answer cell: the exercise's own text."""
    found = ""
    for cell in cells(assignment):
        if marks(cell).get("grade_id") == name:
            return found
        if cell.cell_type == "markdown":
            found = cell.source
    raise LookupError(name)


@each_notebook
def test_it_keeps_the_contract_and_is_tidy(assignment):
    path = notebook_path(assignment)
    notebook = notebooks.read(path)
    assert source_problems(notebook) == []
    assert notebooks.to_text(notebooks.tidy(notebook)) == path.read_text(encoding="utf-8")


@each_notebook
def test_it_opens_with_time_and_worth_and_closes_with_a_take_away_and_the_next_step(assignment):
    opening = "\n".join(cell.source for cell in cells(assignment, "markdown")[:3])
    minutes = re.search(r"(\d+) minutes", opening)
    assert minutes
    points = sum(marks(cell).get("points", 0) for cell in cells(assignment))
    assert re.search(rf"\b{points:g} points\b", opening), f"the opening should say {points:g} points"
    assert re.search(r"^## .*[Tt]ake.?away", prose(assignment), re.MULTILINE)
    following = NOTEBOOKS_IN_ORDER.get(assignment)
    if following:
        assert following[:2] in cells(assignment, "markdown")[-1].source


NOTEBOOKS_IN_ORDER = dict(zip(list(NOTEBOOKS)[:-1], list(NOTEBOOKS)[1:], strict=True))


@each_exercise
def test_an_exercise_states_its_minutes_and_difficulty_and_folds_its_first_hint(assignment, name):
    text = text_before(assignment, name)
    assert re.search(rf"^### Exercise: .*\b{name}\b", text, re.MULTILINE)
    assert re.search(r"\d+ minutes?, difficulty [●○]{3}, \w+", text)
    assert "<details>" in text
    assert "</details>" in text
    assert re.search(r"<summary>First hint</summary>\n\n", text), "markdown inside needs the empty line"


@each_exercise
def test_a_stub_comes_with_a_docstring_that_shows_an_example(assignment, name):
    [definition] = ast.parse(answer(assignment, name).source).body
    docstring = ast.get_docstring(definition)
    assert docstring
    assert ">>> " in docstring


@each_exercise
def test_the_example_in_a_docstring_is_right(assignment, name):
    [definition] = ast.parse(answer(assignment, name).source).body
    example = doctest.DocTestParser().get_doctest(
        ast.get_docstring(definition), stage(assignment), name, filename=None, lineno=0
    )
    assert example.examples
    assert doctest.DocTestRunner(verbose=False).run(example).failed == 0


@each_exercise
def test_answer_check_and_graded_cell_follow_each_other(assignment, name):
    order = cells(assignment, "code")
    place = next(i for i, cell in enumerate(order) if marks(cell).get("grade_id") == name)
    visible, graded = order[place + 1], order[place + 2]
    assert visible.source == f"check({name})"
    assert marks(graded)["grade_id"] == f"test_{name}"
    assert graded.source.startswith(f"# Graded: {name} (")
    assert "Grading repeats them on fresh inputs of other sizes." in graded.source


@each_notebook
def test_no_cell_is_longer_than_a_screen(assignment):
    for cell in cells(assignment, "code"):
        seen = re.sub(r"### BEGIN (\w+).*?### END \1[^\n]*", "raise", cell.source, flags=re.DOTALL)
        seen = re.sub(r'"""(.*?)"""', "", seen, flags=re.DOTALL)
        limit = LONGEST_CELL if not marks(cell).get("solution") else 2 * LONGEST_CELL
        assert len(seen.splitlines()) <= limit, cell.source


@each_notebook
def test_formulas_are_closed_and_nothing_is_fetched_from_the_web(assignment):
    text = prose(assignment)
    assert text.count("$$") % 2 == 0
    assert "<script" not in text
    assert not re.search(r"!\[[^]]*\]\(https?:", text)
    assert not re.search(r"<img[^>]*src=.https?:", text)


@each_notebook
def test_there_is_a_quiz_and_its_right_letters_are_spread(assignment):
    letters = re.findall(r'right="([a-d])"', "\n".join(cell.source for cell in cells(assignment, "code")))
    if assignment == "00-start-here":
        assert letters == []
        return
    assert len(letters) >= 3
    assert len(set(letters)) >= 2
