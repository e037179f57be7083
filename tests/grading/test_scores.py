"""A score comes through the course's own channel, or there is none."""

import math

import pytest
from nbformat.v4 import new_code_cell, new_output

from course.grading.cell import SCORE_MIME
from course.grading.scores import Bundle, GraderError, exercises_of, read_bundle
from course.grading.submission import Status
from tests.grading.conftest import ROW_ONE, marks


def graded_cell(*outputs, grade_id="test_f", points=2):
    cell = new_code_cell(
        "# Graded", outputs=list(outputs), execution_count=1, metadata=marks(grade_id, points)
    )
    return cell


def bundle(**changed):
    data = {"exercise": "f", "score": 1.5, "points": 2.0, "outcome": "partly right"} | changed
    return new_output("execute_result", data={SCORE_MIME: data, "text/plain": "1.5"}, execution_count=1)


def warning():
    return new_output("stream", name="stderr", text="RuntimeWarning: overflow encountered in exp")


def test_one_bundle_is_the_score():
    assert read_bundle(graded_cell(bundle())) == Bundle("f", 1.5, "partly right")


@pytest.mark.parametrize("score", [0, 0.0, 2, 2.0, 0.1 + 0.2])
def test_every_number_up_to_the_points_counts(score):
    assert read_bundle(graded_cell(bundle(score=score))).score == score


def test_warnings_cost_nothing():
    assert read_bundle(graded_cell(warning(), bundle(), warning())).score == 1.5


@pytest.mark.parametrize(
    "score", [math.nan, math.inf, -math.inf, -1, -1e-9, 2.0001, 100, True, False, "2", [2], None, {}]
)
def test_no_other_score_is_believed(score):
    with pytest.raises(GraderError):
        read_bundle(graded_cell(bundle(score=score)))


@pytest.mark.parametrize(
    "outputs",
    [
        (),
        (bundle(), bundle()),
        (bundle(exercise="g"),),
        (bundle(exercise=None),),
        (new_output("execute_result", data={"text/plain": "2.0"}, execution_count=1),),
        (new_output("display_data", data={SCORE_MIME: "2.0"}),),
        (new_output("error", ename="ValueError", evalue="", traceback=[]),),
    ],
    ids=["nothing", "two", "another exercise's", "nobody's", "a plain number", "not a mapping", "an error"],
)
def test_anything_else_is_a_grader_error(outputs):
    with pytest.raises(GraderError):
        read_bundle(graded_cell(*outputs))


@pytest.mark.parametrize(
    ("grade_id", "exercise"), [("test_f", "f"), ("test_f_2", "f"), ("test_quiz_01_2", "quiz_01_2")]
)
def test_which_exercise_a_cell_grades(grade_id, exercise):
    assert exercise in exercises_of(graded_cell(grade_id=grade_id))


def test_row_one_never_gives_points(graded):
    """Last values that stock nbgrader takes for full marks, in real kernels: each needs a person."""
    result = graded.result("ana", "02-odd")
    assert (result.score, result.by_hand) == (0, len(ROW_ONE))
    assert result.record.status is Status.GRADER_ERROR


def test_row_two_a_warning_costs_nothing(graded):
    cell = next(c for c in graded.notebook("ana").cells if c.id == "test_square")
    assert any(output.get("name") == "stderr" for output in cell.outputs)
    assert graded.result("ana").score == 4
