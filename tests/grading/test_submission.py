"""Links, pipes, oversize files and files that hide modules never get into grading."""

import os
from pathlib import Path

import nbformat
import pytest

from course.grading.quarantine import quarantine
from course.grading.submission import Status, UnreadableError, read_submission

LIMIT = 100_000


@pytest.fixture
def notebook(tmp_path: Path) -> Path:
    path = tmp_path / "student" / "assignment" / "nb.ipynb"
    path.parent.mkdir(parents=True)
    nbformat.write(nbformat.v4.new_notebook(), path)
    return path


def status_of(path: Path, limit: int = LIMIT) -> Status:
    with pytest.raises(UnreadableError) as caught:
        read_submission(path, limit)
    assert caught.value.record.reason
    return caught.value.record.status


def test_a_plain_notebook_is_read(notebook):
    assert read_submission(notebook, LIMIT).cells == []


def test_an_oversize_notebook_is_refused_unread(notebook):
    assert status_of(notebook, limit=10) is Status.REFUSED


@pytest.mark.parametrize("level", [0, 1, 2], ids=["notebook", "assignment", "student"])
def test_a_link_is_refused_wherever_it_stands(notebook, tmp_path, level):
    place = [notebook, *notebook.parents][level]
    place.rename(tmp_path / "elsewhere")
    place.symlink_to(tmp_path / "elsewhere")
    assert status_of(notebook) is Status.REFUSED


def test_a_pipe_is_refused_without_waiting(notebook):
    notebook.unlink()
    os.mkfifo(notebook)
    assert status_of(notebook) is Status.REFUSED


@pytest.mark.parametrize(
    "text", ["", "{", "[]", '"x"', "null", '{"cells": 3}', '{"nbformat": 4, "cells": [{}]}', "\0"]
)
def test_damaged_files_are_named(notebook, text):
    notebook.write_text(text)
    assert status_of(notebook) is Status.DAMAGED


def test_bytes_that_are_no_text_are_damaged(notebook):
    notebook.write_bytes(b"\xff\xfe\x00")
    assert status_of(notebook) is Status.DAMAGED


def test_quarantine_keeps_what_is_harmless(notebook):
    folder = notebook.parent
    for name in ("numpy.py", "course.py", "json.pyc", "my_helper.py", "notes.txt"):
        (folder / name).write_text("")
    (folder / "matplotlib").mkdir()
    (folder / "data").mkdir()
    (folder / "data" / "link").symlink_to("/etc/hostname")
    os.mkfifo(folder / "pipe")
    quarantine("assignment", "*", [str(notebook)])
    kept = {str(path.relative_to(folder)) for path in folder.rglob("*") if ".refused" not in path.parts}
    assert kept == {"nb.ipynb", "my_helper.py", "notes.txt", "data"}
    assert (folder / ".refused" / "numpy.py").exists()


def test_quarantine_of_a_linked_folder_leaves_its_target_alone(notebook, tmp_path):
    folder = notebook.parent
    folder.rename(tmp_path / "source")
    (tmp_path / "source" / "numpy.py").write_text("")
    folder.symlink_to(tmp_path / "source")
    quarantine("assignment", "*", [str(notebook)])
    assert not folder.exists()
    assert (tmp_path / "source" / "numpy.py").exists()
