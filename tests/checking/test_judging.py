"""Inputs, hints, stand-ins: what makes a judgement fair."""

import numpy as np
import pytest

from course.checking import Case, Draw, Exercise, judge
from course.checking.draw import HIDDEN_SIZES, VISIBLE_SIZES


def gradients() -> Exercise:
    exercise = Exercise(
        "gradients", call="gradients(x, w)", results=("dw", "db"), oracle=lambda x, w: (2 * x * w, np.sum(x))
    )

    @exercise.part("dw", points=2, pick=0)
    @exercise.part("db", points=1, pick=1)
    def _(draw):
        for _ in range(3):
            size = draw.size()
            yield Case((1 + draw.normal(size) ** 2, 1 + draw.normal(size) ** 2))

    @exercise.misconception("sign turned", hint="The sign is turned round.")
    def _(x, w):
        return -2 * x * w, -np.sum(x)

    @exercise.misconception("factor 2 missing", hint="A square brings down a 2.")
    def _(x, w):
        return x * w, np.sum(x)

    @exercise.misconception("bias averaged", hint="Add, don't average.")
    def _(x, w):
        return 2 * x * w, np.mean(x)

    return exercise


def test_visible_and_hidden_sizes_never_meet():
    assert not set(VISIBLE_SIZES) & set(HIDDEN_SIZES)


@pytest.mark.parametrize("hidden", [False, True])
def test_a_seed_fixes_the_inputs(hidden):
    one, other = Draw(3, hidden), Draw(3, hidden)
    assert one.sizes(3) == other.sizes(3)
    assert np.array_equal(one.normal(2, 3), other.normal(2, 3))
    assert len(set(Draw(4, hidden).sizes(4))) == 4


def test_every_class_occurs_in_drawn_labels():
    assert set(Draw(0).labels(7, 3)) == {0, 1, 2}


def test_parts_are_listed_as_they_are_read_and_share_their_runs():
    calls = []

    def answer(x, w):
        calls.append(1)
        return 2 * x * w, np.sum(x)

    report = judge(gradients(), answer)
    assert [result.part.title for result in report.results] == ["dw", "db"]
    assert report.right
    assert len(calls) == 4  # three cases and one repetition


def test_results_may_come_as_a_list():
    assert judge(gradients(), lambda x, w: [2 * x * w, np.sum(x)]).right


def test_a_lone_result_is_told_what_is_missing():
    assert "not (dw, db)" in repr(judge(gradients(), lambda x, w: 2 * x * w))


@pytest.mark.parametrize(
    ("answer", "hints", "score"),
    [
        (lambda x, w: (2 * x * -w, -x.sum()), ["sign turned"], 0),
        (lambda x, w: (x * w, x.sum()), ["factor 2 missing"], 1),
        (lambda x, w: (x * w, x.mean()), ["factor 2 missing", "bias averaged"], 0),
        (lambda x, w: (3 * x * w, x.sum()), [], 1),
        (lambda x, w: (2 * x * w, -x.sum()), [], 2),
        (lambda x, w: (2 * x * w, x.sum()), [], 3),
    ],
)
def test_each_part_that_fails_is_explained_by_what_it_behaves_like(answer, hints, score):
    report = judge(gradients(), answer, hidden=True, seed=11)
    assert sorted(known.name for known in report.found) == sorted(hints)
    assert report.score == score


def helper(x):
    return 0 * x


def building(x):
    return helper(x) + 1


def test_an_exercise_is_judged_alone_even_if_what_it_builds_on_is_wrong():
    exercise = Exercise("building", call="building(x)", oracle=lambda x: 2 * x + 1)

    @exercise.part("numbers")
    def _(draw):
        yield Case((draw.number(1, 2),))

    assert not judge(exercise, building).right
    assert judge(exercise, building, namespace=globals(), oracles={"helper": lambda x: 2 * x}).right
    assert helper(1) == 0


def test_a_misconception_is_declared_once():
    with pytest.raises(ValueError, match="two misconceptions are called 'sign turned'"):
        gradients().misconception("sign turned", hint="")(lambda x, w: None)


def test_reports_read_well_in_text_html_and_as_data():
    report = judge(gradients(), lambda x, w: (x * w, x.sum()))
    assert repr(report).splitlines()[0] == "gradients: 1 of 2 parts hold"
    page = report._repr_html_()
    assert 'aria-label="Check of gradients"' in page
    assert "color" not in page
    assert report.as_dict()["parts"][0]["held"] is False
    assert report.as_dict()["hints"] == ["factor 2 missing"]


def test_html_from_an_answer_is_text():
    def answer(x, w):
        raise ValueError("<script>alert(1)</script>")

    assert "<script>" not in judge(gradients(), answer)._repr_html_()


def test_an_answer_that_spoils_what_a_probe_holds_spoils_it_for_nobody_else():
    exercise = Exercise("total", call="total(x)", oracle=np.sum)

    @exercise.part("all entries")
    def _(draw):
        held = draw.normal(draw.size())
        yield Case(use=lambda answer: answer(held), shown="total(held)")

    def spoils(x):
        x[:] = 0.0
        return 0.0

    assert judge(exercise, spoils).score == 0
    assert judge(exercise, np.sum).score == 1
    assert judge(exercise, spoils).score == 0
