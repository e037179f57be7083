"""The release is what the source gives, and gives nothing away: in its text and in its syntax tree."""

import ast
import re

import nbformat
import pytest

from course.exercises import NOTEBOOKS
from course.proof.corpus import ROOT
from course.proof.stage import notebook_path
from course.release import check_release

each_notebook = pytest.mark.parametrize("assignment", NOTEBOOKS)
SOLUTION = re.compile(r"### BEGIN SOLUTION\n(.*?)### END SOLUTION", re.DOTALL)
HIDDEN = re.compile(r"### BEGIN HIDDEN TESTS\n(.*?)### END HIDDEN TESTS", re.DOTALL)


def read(assignment, folder):
    return nbformat.read(notebook_path(assignment, ROOT / folder), as_version=4)


def by_grade_id(notebook):
    return {cell.metadata.nbgrader.grade_id: cell for cell in notebook.cells if "nbgrader" in cell.metadata}


def statements(source):
    """Every statement in a piece of code, however deep, as text."""
    return {ast.unparse(node) for node in ast.walk(ast.parse(source)) if isinstance(node, ast.stmt)}


def test_the_committed_release_is_what_the_source_gives():
    assert check_release(ROOT) == [], "run `make release`"


@each_notebook
def test_no_line_of_a_solution_or_of_a_hidden_test_is_left(assignment):
    source, release = by_grade_id(read(assignment, "source")), by_grade_id(read(assignment, "release"))
    assert list(source) == list(release)
    for name, cell in source.items():
        for region in SOLUTION.findall(cell.source) + HIDDEN.findall(cell.source):
            for line in filter(None, map(str.strip, region.splitlines())):
                assert line not in release[name].source.splitlines(), (name, line)


@each_notebook
def test_no_statement_of_a_solution_is_left_in_the_syntax_tree(assignment):
    source, release = by_grade_id(read(assignment, "source")), by_grade_id(read(assignment, "release"))
    for name, cell in source.items():
        if cell.cell_type != "code":
            continue
        outside = statements(HIDDEN.sub("", SOLUTION.sub("pass\n", cell.source)))
        left = statements(release[name].source)
        whole = {ast.unparse(ast.parse(release[name].source))}
        allowed = outside | {"raise NotImplementedError()"} | whole
        extra = {text for text in left if text not in allowed and not text.startswith(("def ", "class "))}
        assert extra == set(), name


@each_notebook
def test_no_answer_to_a_quiz_is_left(assignment):
    source = read(assignment, "source")
    reasons = [
        text
        for cell in source.cells
        for region in HIDDEN.findall(cell.source)
        for text in re.findall(r'"[a-z]": "(.+)",', region)
    ]
    release = "\n".join(cell.source for cell in read(assignment, "release").cells)
    assert "grade_quiz" not in release
    assert "grade_selection" not in release
    assert not any(reason in release for reason in reasons)
    for name in re.findall(r"\bquiz_\d\d_\d\b", release):
        assert not re.search(rf'{name} = "[a-z]+"', release)


@each_notebook
def test_all_else_is_the_same_in_both(assignment):
    def plain(notebook):
        return [cell.source for cell in notebook.cells if "nbgrader" not in cell.metadata]

    assert plain(read(assignment, "source")) == plain(read(assignment, "release"))
