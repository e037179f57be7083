"""One bad notebook never stops a class, and every notebook is judged on its answers."""

import io
import re

import pytest
from rich.console import Console

from course.errors import CourseError
from course.grading import cycle
from course.grading.submission import Status
from tests.grading.students import STUDENTS

# Points for square and cube together (2 each) and the status, by student.
EXPECTED = {
    "ana": (4, Status.GRADED),
    "skips_tests": (0, Status.GRADED),
    "duplicates_test": (4, Status.GRADED),
    "copies_answer_before": (4, Status.GRADED),
    "splits_answer": (4, Status.GRADED),
    "pastes_plain_copy": (4, Status.GRADED),
    "edits_set_up": (4, Status.GRADED),
    "schema_one": (4, Status.GRADED),
    "schema_ninety_nine": (4, Status.GRADED),
    "deletes_tests": (2, Status.GRADED),
    "retags_everything": (2, Status.GRADED),
    "nonsense_metadata": (4, Status.GRADED),
    "old_format": (4, Status.GRADED),
    "truncated": (0, Status.DAMAGED),
    "empty_file": (0, Status.DAMAGED),
    "not_a_notebook": (0, Status.DAMAGED),
    "renamed": (0, Status.MISSING),
    "absent": (0, Status.MISSING),
    "links_to_source": (0, Status.REFUSED),
    "hands_in_a_pipe": (0, Status.REFUSED),
    "brings_other_files": (4, Status.GRADED),
    "loops_forever": (2, Status.GRADED),
    "kills_kernel": (2, Status.STOPPED),
    "writes_scripts": (4, Status.GRADED),
    "zoe": (2, Status.GRADED),
}


def test_every_student_is_expected():
    assert set(EXPECTED) == set(STUDENTS)


@pytest.mark.parametrize("student", EXPECTED)
def test_score_and_status(graded, student):
    result = graded.result(student)
    assert (result.score, result.record.status) == EXPECTED[student], result.record.reason
    assert result.max_score == 7


def test_what_could_not_be_graded_needs_a_person(graded):
    for student in ("truncated", "links_to_source"):
        assert graded.result(student).by_hand == 3
        assert graded.result(student).record.reason
    assert graded.result("kills_kernel").by_hand == 1  # the written answer


def test_written_answers_wait_for_a_person_when_they_are_there(graded):
    assert graded.result("ana").by_hand == 1
    assert graded.result("zoe").by_hand == 0


def test_summary_names_the_file_and_what_to_do(graded):
    line = next(line for line in graded.printed.splitlines() if "submitted/truncated/" in line)
    assert re.search(r"practice\.ipynb: damaged: .*not a readable notebook.*Ask for the notebook again", line)
    assert "practice (1).ipynb is" in graded.printed
    assert "Not handed in by zoe: 02-odd." in graded.printed


def test_links_pipes_and_hiding_modules_are_set_aside(graded):
    folder = graded.root / "autograded" / "brings_other_files" / "01-practice"
    assert sorted(path.name for path in folder.iterdir()) == ["notes.txt", "practice.ipynb"]


def test_rebuilt_notebook_keeps_the_students_own_cells(graded):
    sources = [cell.source for cell in graded.notebook("edits_set_up").cells]
    assert (
        sources.index("import warnings")
        < sources.index("import warnings\nimport math")
        < sources.index("two = 2")
    )


def test_no_tag_and_no_other_metadata_survives(graded):
    for cell in graded.notebook("skips_tests").cells:
        assert not cell.metadata.get("tags")
    points = [
        cell.metadata.nbgrader.get("points")
        for cell in graded.notebook("retags_everything").cells
        if cell.metadata.get("nbgrader", {}).get("grade")
    ]
    assert points == [2, 2, 3]


def test_a_line_is_printed_for_every_notebook_where_there_is_no_terminal(graded):
    assert re.search(r"^1/50 absent 01-practice: missing$", graded.printed, re.MULTILINE)


def test_a_terminal_shows_a_bar(graded):
    out = io.StringIO()
    console = Console(file=out, force_terminal=True, width=80)
    assert list(cycle.with_progress(graded.results[:2], 2, console)) == graded.results[:2]
    assert "2/2" in out.getvalue()
    assert "━" in out.getvalue()


def test_a_course_without_a_class_says_so(tmp_path):
    with pytest.raises(CourseError, match="holds no submissions"):
        cycle.students_of(tmp_path)
