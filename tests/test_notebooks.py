"""A tidy notebook holds what people wrote and nothing else; one that is no notebook is named."""

import json

import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_output

from course import notebooks
from course.errors import CourseError
from tests import small_course


@pytest.fixture
def messy():
    """A notebook as an editor leaves it."""
    notebook = small_course.notebook()
    notebook.metadata |= {
        "toc": {"show": True},
        "kernelspec": {"name": "python", "display_name": "My Python"},
    }
    code = notebook.cells[1]
    code.execution_count = 7
    code.outputs = [new_output("stream", text="seen\n")]
    code.source += "\n\n"
    code.metadata |= {
        "collapsed": False,
        "tags": ["setup"],
        "scrolled": True,
        "jupyter": {"source_hidden": True},
    }
    notebook.cells[2].metadata |= {"tags": [], "jupyter": {"source_hidden": False}}
    return notebook


def test_outputs_and_counts_go(messy):
    code = notebooks.tidy(messy).cells[1]
    assert (code.outputs, code.execution_count, code.source) == ([], None, "import numpy as np")


def test_only_metadata_with_a_use_stays(messy):
    tidied = notebooks.tidy(messy)
    assert tidied.metadata == notebooks.METADATA
    assert tidied.cells[1].metadata == {"tags": ["setup"], "jupyter": {"source_hidden": True}}
    assert tidied.cells[2].metadata == {}
    assert tidied.cells[3].metadata == small_course.settings("double")


def test_attachments_stay(messy):
    messy.cells[0]["attachments"] = {"a.png": {"image/png": "AAAA"}}
    assert notebooks.tidy(messy).cells[0].attachments == {"a.png": {"image/png": "AAAA"}}


def test_locks_and_checksums_stay_in_a_release_alone(messy):
    graded = small_course.cell(messy, "test_double")
    graded.metadata |= {"deletable": False, "editable": False}
    graded.metadata.nbgrader.checksum = "0"
    source, released = notebooks.tidy(messy), notebooks.tidy(messy, released=True)
    assert small_course.cell(source, "test_double").metadata == small_course.graded("test_double")
    kept = small_course.cell(released, "test_double").metadata
    assert (kept.deletable, kept.editable, kept.nbgrader.checksum) == (False, False, "0")


def test_ids_follow_from_the_content(messy):
    ids = [cell.id for cell in notebooks.tidy(messy).cells]
    assert ids == [
        *("doubling-1", "doubling-2", "your-turn-1", "double", "your-turn-2"),
        *("test_double", "quiz_01_1", "test_quiz_01_1", "written_why"),
    ]


def test_a_new_cell_leaves_other_sections_ids_alone(messy):
    before = [cell.id for cell in notebooks.tidy(messy).cells]
    messy.cells.insert(1, new_code_cell("1 + 1"))
    after = [cell.id for cell in notebooks.tidy(messy).cells]
    assert after == [before[0], "doubling-2", "doubling-3", *before[2:]]


def test_ids_are_valid_and_unique_whatever_the_headings():
    notebook = small_course.notebook()
    headings = ["# double", "# Σ ∂", "# " + "long " * 40, "# double", "#### double ####", "# quiz_01_1-1"]
    notebook.cells = [new_markdown_cell(heading) for heading in headings] * 2 + notebook.cells * 2
    tidied = notebooks.tidy(notebook)
    assert len({cell.id for cell in tidied.cells}) == len(tidied.cells)
    notebooks.to_text(tidied)


def test_a_second_tidying_changes_nothing(messy, tmp_path):
    path = tmp_path / "messy.ipynb"
    path.write_text(json.dumps(messy))
    assert notebooks.tidy_file(path, check=True)
    assert notebooks.tidy_file(path)
    assert not notebooks.tidy_file(path)
    assert not notebooks.tidy_file(path, check=True)
    assert path.read_bytes().endswith(b"}\n")


def test_checking_leaves_the_file_alone(messy, tmp_path):
    path = tmp_path / "messy.ipynb"
    path.write_text(json.dumps(messy))
    before = path.read_bytes()
    notebooks.tidy_file(path, check=True)
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        (b"", "not valid JSON"),
        (b"{", "not valid JSON"),
        (b"\xff\xfe", "not valid JSON"),
        (b"[]", "no notebook of format 4"),
        (b'{"nbformat": 3, "worksheets": []}', "no notebook of format 4"),
        (b"<<<<<<< HEAD", "not valid JSON"),
    ],
)
def test_what_is_no_notebook_is_named(content, complaint, tmp_path):
    path = tmp_path / "broken.ipynb"
    path.write_bytes(content)
    with pytest.raises(CourseError) as caught:
        notebooks.read(path)
    assert str(path) in str(caught.value)
    assert complaint in str(caught.value)


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(CourseError, match=r"absent\.ipynb does not exist"):
        notebooks.read(tmp_path / "absent.ipynb")


def test_an_empty_source_is_named(tmp_path):
    with pytest.raises(CourseError, match="holds no notebooks"):
        notebooks.source_notebooks(tmp_path)
