"""The gradebook opened once for a class is nbgrader's gradebook all the same."""

from __future__ import annotations

import contextlib
import shutil

import pytest
from nbgrader.api import Gradebook, MissingEntry, get_alembic_version
from sqlalchemy import Engine, event, inspect

from course.grading.gradebook import newest_version, opened_once
from course.grading.grading import Grader
from tests.grading.conftest import Nobody, make_course, taken_in, write_class

GROWING = {"student", "submitted_assignment", "submitted_notebook", "grade", "comment"}
"""The tables that have more rows the larger the class is."""


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


def test_no_table_that_grows_with_the_class_is_searched_from_end_to_end(tmp_path):
    root = make_course(tmp_path / "course")
    class_dir = write_class(root, tmp_path / "class")
    with opened_once():
        api, submissions = taken_in(root, class_dir, most=2)
        grader = Grader(api, Nobody(), seed=1, feedback=False)
        with asked() as questions:
            for _ in range(2):
                list(grader.grade(submissions))
            # What nbgrader's formgrader asks for when an instructor opens a submission.
            with Gradebook(api.coursedir.db_url) as gradebook:
                submission = gradebook.find_submission("01-practice", submissions[0].student)
                assert [notebook.comments for notebook in submission.notebooks]
                assert submission.score == 0
        with Gradebook(api.coursedir.db_url) as gradebook, gradebook.engine.connect() as connection:
            tables = set(inspect(connection).get_table_names())
            plans = {
                question: connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {question}", values).all()
                for question, values in questions.items()
            }
    steps = [(step, question) for question, plan in plans.items() for *_, step in plan]
    assert tables > GROWING
    assert {step.split()[1] for step, _ in steps if step.startswith("SEARCH")} >= GROWING
    searched = [one for one in steps if one[0].startswith("SCAN") and one[0].split()[1] in GROWING]
    assert searched == []


@contextlib.contextmanager
def asked():
    """The questions that are put to databases meanwhile, with values that they were asked for."""
    questions = {}

    def note(connection, cursor, statement, values, context, many):
        if statement.startswith(("SELECT", "UPDATE", "DELETE")):
            questions[statement] = values[0] if many else values

    event.listen(Engine, "before_cursor_execute", note)
    try:
        yield questions
    finally:
        event.remove(Engine, "before_cursor_execute", note)
