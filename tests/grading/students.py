"""What the students of the small class hand in: each takes the right answers and does something to the notebook."""

from __future__ import annotations

import copy
import os
from collections.abc import Callable
from pathlib import Path

import nbformat
from nbformat import NotebookNode

Handed = NotebookNode | str | None
STUDENTS: dict[str, Callable[[NotebookNode, Path], Handed]] = {}


def student(make: Callable[[NotebookNode, Path], Handed]) -> Callable[[NotebookNode, Path], Handed]:
    STUDENTS[make.__name__] = make
    return make


def cell(nb: NotebookNode, grade_id: str) -> NotebookNode:
    return next(c for c in nb.cells if c.metadata.get("nbgrader", {}).get("grade_id") == grade_id)


def place(nb: NotebookNode, grade_id: str) -> int:
    return nb.cells.index(cell(nb, grade_id))


def stubbed(nb: NotebookNode, *names: str) -> NotebookNode:
    for name in names:
        cell(nb, name).source = f"def {name}(x):\n    # YOUR CODE HERE\n    raise NotImplementedError()"
    return nb


@student
def ana(nb: NotebookNode, path: Path) -> Handed:
    """All right, with a written answer."""
    cell(nb, "written_why").source = "Because $x^2$ grows."
    return nb


@student
def skips_tests(nb: NotebookNode, path: Path) -> Handed:
    """No code at all, and tags that make stock nbgrader skip the tests."""
    for c in stubbed(nb, "square", "cube").cells:
        c.metadata["tags"] = ["skip-execution", "raises-exception"]
    return nb


@student
def duplicates_test(nb: NotebookNode, path: Path) -> Handed:
    nb.cells.append(copy.deepcopy(cell(nb, "test_square")))
    return nb


@student
def copies_answer_before(nb: NotebookNode, path: Path) -> Handed:
    """An innocent copy of the answer cell, and the untouched stub behind the real answer."""
    stub = copy.deepcopy(cell(stubbed(copy.deepcopy(nb), "square"), "square"))
    nb.cells.insert(place(nb, "square") + 1, stub)
    return nb


@student
def splits_answer(nb: NotebookNode, path: Path) -> Handed:
    """One answer in two cells with the same grade_id, as an editor's "split cell" leaves them."""
    helper = copy.deepcopy(cell(nb, "square"))
    helper.source = "def helper(x):\n    return x"
    nb.cells.insert(place(nb, "square"), helper)
    cell(nb, "cube").source = "def cube(x):\n    return helper(x) ** 3"
    return nb


@student
def pastes_plain_copy(nb: NotebookNode, path: Path) -> Handed:
    """The answer stands in a cell without marks; the marked one was deleted."""
    index = place(nb, "square")
    nb.cells[index] = nbformat.v4.new_code_cell(nb.cells[index].source)
    return nb


@student
def edits_set_up(nb: NotebookNode, path: Path) -> Handed:
    """Answers that need what was added to a plain cell and to a cell of the student's own."""
    next(c for c in nb.cells if c.source == "import warnings").source = "import warnings\nimport math"
    cell(nb, "square").source = "def square(x):\n    return math.pow(x, two)"
    nb.cells.insert(2, nbformat.v4.new_code_cell("two = 2"))
    return nb


@student
def schema_one(nb: NotebookNode, path: Path) -> Handed:
    for c in nb.cells:
        if "nbgrader" in c.metadata:
            c.metadata.nbgrader.schema_version = 1
    return nb


@student
def schema_ninety_nine(nb: NotebookNode, path: Path) -> Handed:
    for c in nb.cells:
        if "nbgrader" in c.metadata:
            c.metadata.nbgrader.schema_version = 99
    return nb


@student
def deletes_tests(nb: NotebookNode, path: Path) -> Handed:
    nb.cells = [c for c in nb.cells if not c.metadata.get("nbgrader", {}).get("grade")]
    return stubbed(nb, "cube")


@student
def retags_everything(nb: NotebookNode, path: Path) -> Handed:
    """Test cells under other names, as markdown, with more points, swapped; answer cells locked."""
    for c in nb.cells:
        marks = c.metadata.get("nbgrader", {})
        if marks.get("grade"):
            marks["points"] = 100
        if marks.get("solution"):
            marks["locked"] = True
    first, second = place(nb, "test_square"), place(nb, "test_cube")
    nb.cells[first], nb.cells[second] = nb.cells[second], nb.cells[first]
    cell(nb, "test_square").cell_type = "markdown"
    for key in ("outputs", "execution_count"):
        del cell(nb, "test_square")[key]
    cell(nb, "test_cube").metadata.nbgrader["grade_id"] = "something"
    return stubbed(nb, "cube")


@student
def nonsense_metadata(nb: NotebookNode, path: Path) -> Handed:
    nb.cells[0].metadata["nbgrader"] = ["not", "a", "dict"]
    nb.cells[1].metadata["nbgrader"] = {"grade_id": ["a", "list"]}
    nb.metadata["nbgrader"] = 7
    return nb


@student
def old_format(nb: NotebookNode, path: Path) -> Handed:
    return nbformat.writes(nbformat.convert(nb, 3), version=nbformat.NO_CONVERT)


@student
def truncated(nb: NotebookNode, path: Path) -> Handed:
    return nbformat.writes(nb)[:700]


@student
def empty_file(nb: NotebookNode, path: Path) -> Handed:
    return ""


@student
def not_a_notebook(nb: NotebookNode, path: Path) -> Handed:
    return '{"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [1, 2]}'


@student
def renamed(nb: NotebookNode, path: Path) -> Handed:
    nbformat.write(nb, path.with_name("practice (1).ipynb"))
    return None


@student
def absent(nb: NotebookNode, path: Path) -> Handed:
    return None


@student
def links_to_source(nb: NotebookNode, path: Path) -> Handed:
    path.symlink_to("../../../source/01-practice/practice.ipynb")
    return None


@student
def hands_in_a_pipe(nb: NotebookNode, path: Path) -> Handed:
    os.mkfifo(path)
    return None


@student
def brings_other_files(nb: NotebookNode, path: Path) -> Handed:
    """A module that would hide an installed one, a link to the instructor's files, and notes that may stay."""
    path.with_name("warnings.py").write_text("raise SystemExit('imported')")
    path.with_name("solution.txt").symlink_to("../../../source/01-practice/practice.ipynb")
    path.with_name("notes.txt").write_text("notes")
    return nb


@student
def loops_forever(nb: NotebookNode, path: Path) -> Handed:
    cell(nb, "square").source = "while True:\n    pass"
    return nb


@student
def kills_kernel(nb: NotebookNode, path: Path) -> Handed:
    cell(nb, "cube").source = "import os\nos._exit(1)"
    return nb


@student
def writes_scripts(nb: NotebookNode, path: Path) -> Handed:
    """Script in every place where a page might run it, and a picture loaded from elsewhere."""
    attack = '<script>alert("attack")</script><img src="https://example.org/spy.png" onerror="alert(1)">'
    cell(nb, "written_why").source = f"{attack}\n\n[x](javascript:alert(1)) $\\text{{</math>{attack}}}$"
    nb.cells.append(nbformat.v4.new_markdown_cell(f"{attack}<iframe src='https://example.org'></iframe>"))
    show = "from IPython.display import HTML, Javascript, display\n"
    nb.cells.append(nbformat.v4.new_code_cell(f"{show}display(HTML({attack!r}), Javascript('alert(1)'))"))
    nb.cells.append(nbformat.v4.new_code_cell(f"raise ValueError({attack!r})"))
    nb.cells.append(nbformat.v4.new_code_cell("print('x' * 3_000_000)"))
    return nb


@student
def zoe(nb: NotebookNode, path: Path) -> Handed:
    """The last of the class: graded whatever the others did. One answer is wrong."""
    cell(nb, "cube").source = "def cube(x):\n    return 3 * x"
    return nb
