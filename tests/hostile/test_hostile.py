"""Every case gets what its answers deserve, leaves nothing behind, and no honest student notices."""

from __future__ import annotations

import glob
import json
import os
import re
from pathlib import Path

import nbformat
import pytest

from tests.hostile.conftest import CASES, SECRET, case
from tests.hostile.honest import STUDENTS
from tests.hostile.making import problems

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("name", CASES)
def test_the_case_is_graded_as_it_deserves(hostile, name):
    expect = case(name).EXPECT
    result = hostile.results[name]
    assert problems(expect, str(result.record.status), hostile.scores[name]) == [], result.record.reason
    for grade_id, outcome in expect.get("outcomes", {}).items():
        assert result.cells[grade_id] == outcome


@pytest.mark.parametrize(
    "name", [name for name in CASES if case(name).EXPECT.keys() & {"absent", "no_process"}]
)
def test_the_case_leaves_nothing_behind(hostile, name):
    assert hostile.results[name]
    expect = case(name).EXPECT
    for pattern in expect.get("absent", ()):
        assert glob.glob(os.path.expanduser(pattern)) == []
    word = expect.get("no_process")
    if word:
        lines = [path.read_bytes() for path in Path("/proc").glob("[0-9]*/cmdline") if path.exists()]
        assert not any(word.encode() in line for line in lines)


@pytest.mark.parametrize(
    "name", [name for name in CASES if case(name).EXPECT.keys() & {"no_output", "no_page"}]
)
def test_the_case_shows_nothing_that_it_must_not(hostile, name):
    expect = case(name).EXPECT
    nb = nbformat.read(hostile.notebook(name), as_version=4)
    # Graded cells hold the grader's own outputs.
    own = [cell for cell in nb.cells if not cell.metadata.get("nbgrader", {}).get("grade")]
    outputs = json.dumps([cell.get("outputs", []) for cell in own])
    for text in expect.get("no_output", ()):
        assert text not in outputs
    page = hostile.page(name).read_text(encoding="utf-8")
    tags = "".join(re.findall(r"<[^>]*>", page))
    for text in expect.get("no_page", ()):
        # What is shown as text may look like an attribute; it must not be one.
        assert text not in (tags if "=" in text else page)


@pytest.mark.parametrize("name", STUDENTS)
def test_honest_students_get_the_same_as_without_the_others(hostile, honest, name):
    expect, _ = STUDENTS[name]
    assert problems(expect, str(honest.results[name].record.status), honest.scores[name]) == []
    assert hostile.scores[name] == honest.scores[name]
    assert _graded(hostile, name) == _graded(honest, name)


def _graded(one, name):
    """The graded notebook, byte for byte but for the path-dependent hash of what it was made from."""
    nb = nbformat.read(one.notebook(name), as_version=4)
    nb.metadata["backpropagation"].pop("key")
    return nbformat.writes(nb)


def test_nothing_has_changed_outside_the_places_that_grading_writes(hostile):
    assert hostile.before == hostile.after


def test_no_secret_of_the_grader_is_in_any_graded_notebook(hostile):
    for path in (hostile.root / "autograded").rglob("*.ipynb"):
        assert SECRET not in path.read_text(encoding="utf-8").replace(f'"{SECRET}" in', "") or _source_has(
            path
        )


def _source_has(path):
    nb = nbformat.read(path, as_version=4)
    return SECRET not in json.dumps([cell.get("outputs", []) for cell in nb.cells])
