"""The gradebook opened once for a class is nbgrader's gradebook all the same."""

from __future__ import annotations

import contextlib
import shutil

import pytest
from nbgrader.api import Gradebook, MissingEntry, get_alembic_version

from course.grading.gradebook import newest_version, opened_once


@pytest.fixture
def address(tmp_path, empty_gradebook):
    return f"sqlite:///{shutil.copy(empty_gradebook, tmp_path / 'gradebook.db')}"


def test_what_one_enters_the_next_finds_inside_and_afterwards(address):
    with opened_once():
        with Gradebook(address) as gradebook:
            gradebook.add_student("ana")
        with Gradebook(address) as again:
            assert again.engine is gradebook.engine
            assert again.find_student("ana")
    with Gradebook(address) as later:
        assert later.engine is not gradebook.engine
        assert later.find_student("ana")


def test_what_is_not_committed_is_gone_with_its_gradebook_and_blocks_nobody(address):
    with opened_once():
        with Gradebook(address) as first:
            first.add_student("ana").first_name = "Ana"
            first.db.flush()
        with Gradebook(address) as second:
            assert second.find_student("ana").first_name is None
            second.add_student("ben")
            with pytest.raises(MissingEntry):
                second.find_student("cem")


def test_an_error_inside_leaves_nbgrader_as_it_was(address):
    opening, closing = Gradebook.__init__, Gradebook.close
    with contextlib.suppress(ZeroDivisionError), opened_once():
        Gradebook(address).close()
        raise ZeroDivisionError
    assert (Gradebook.__init__, Gradebook.close) == (opening, closing)


def test_a_new_one_has_the_version_that_nbgrader_gives_it():
    assert newest_version() == get_alembic_version()
