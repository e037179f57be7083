"""Whatever an answer does, the report has a plain sentence for it, and the caller lives on."""

import random
import threading
import time
import warnings

import numpy as np
import pytest

from course.checking import Case, Exercise, Raises, judge
from course.checking.run import Limit, LocalRunner, TimeIsUp, time_limit

RUNNER = LocalRunner(seconds=0.3)


def doubling() -> Exercise:
    exercise = Exercise("double", call="double(x)", oracle=lambda x: 2 * np.asarray(x, dtype=float))

    @exercise.part("numbers", points=1)
    def _(draw):
        yield Case((2.0,))
        yield Case((draw.number(1, 5),))

    @exercise.part("arrays", points=2)
    def _(draw):
        yield Case((1 + draw.normal(draw.size()) ** 2,))
        yield Case((1 + draw.normal(*draw.sizes(2)) ** 2,))

    @exercise.misconception("squared", hint="This is the square.")
    def _(x):
        return np.asarray(x) ** 2

    return exercise


def report_on(answer, **options):
    return judge(doubling(), answer, runner=RUNNER, **options)


def hangs(x):
    while True:
        pass


def hangs_and_swallows(x):
    while True:
        try:
            while True:
                pass
        except:  # noqa: E722
            pass


def changes_its_argument(x):
    if isinstance(x, np.ndarray):
        x *= 2
        return x
    return 2 * x


def touches_the_random_state(x):
    np.random.seed(0)  # noqa: NPY002 - the mistake that is tried
    return 2 * x


calls = []


def counts_its_calls(x):
    calls.append(x)
    return 2 * x + len(calls)


def has_a_wrong_shape(x):
    return np.reshape(2 * np.asarray(x), (-1, 1))


def exits(x):
    raise SystemExit(0)


class LyingError(Exception):
    def __str__(self):
        raise RuntimeError("no words")


def raises_an_error_that_raises(x):
    raise LyingError


@pytest.mark.parametrize(
    ("answer", "sentence"),
    [
        (lambda x: 1 / 0, "raises ZeroDivisionError: division by zero"),
        (lambda x, y: x, "raises TypeError"),
        (hangs, "no result within the time limit"),
        (hangs_and_swallows, "no result within the time limit"),
        (lambda x: None, "hands back None: is a return missing?"),
        (lambda x: "4", "got a string"),
        (lambda x: {"double": x}, "hands back a dictionary; expected one number"),
        (has_a_wrong_shape, "expected one number, got an array of shape (1, 1)"),
        (changes_its_argument, "changes its first argument"),
        (touches_the_random_state, "draws from the global random state"),
        (counts_its_calls, "a second call with the same inputs gives another result"),
        (lambda x: input("x?"), "input() waits for somebody to type"),
        (exits, "raises SystemExit"),
        (raises_an_error_that_raises, "raises LyingError"),
        (lambda x: -2 * np.asarray(x), "right size, opposite sign"),
        (lambda x: 3 * np.asarray(x), "every entry 1.5 times what it should be"),
        (lambda x: np.asarray(x) * np.nan, "got nan"),
    ],
)
def test_each_trouble_has_its_own_sentence(answer, sentence):
    report = report_on(answer)
    assert not report.right
    assert sentence in repr(report)
    assert sentence in report._repr_html_().replace("&#x27;", "'")


def test_an_unwritten_answer_is_told_so_kindly():
    def double(x):
        raise NotImplementedError()

    report = report_on(double)
    assert report.outcome == "not written"
    assert report.score == 0
    assert "not written yet" in repr(report)
    assert "Traceback" not in repr(report)


def test_what_is_no_function_is_named():
    assert "is one number, not a function" in repr(report_on(5))


def test_a_name_for_a_value_is_no_trouble():
    assert report_on(np.vectorize(lambda entry: entry + entry, otypes=[float])).right


def test_independent_parts_earn_their_share():
    report = report_on(lambda x: 2 * float(x))
    assert (report.score, report.points, report.outcome) == (1.0, 3.0, "partly right")


def test_a_warning_is_a_remark_and_costs_nothing():
    def double(x):
        warnings.warn("careful", RuntimeWarning, stacklevel=1)
        return 2 * x

    report = report_on(double)
    assert report.right
    assert "RuntimeWarning: careful" in repr(report)


def test_printing_is_a_remark_and_costs_nothing(capsys):
    def double(x):
        print("working")
        return 2 * x

    report = report_on(double)
    assert report.right
    assert "It prints while it works" in repr(report)
    assert capsys.readouterr().out == ""


def test_an_endless_print_is_stopped_and_not_kept():
    def double(x):
        while True:
            print("more " * 1000)

    report = report_on(double)
    assert report.outcome == "time"
    assert all(len(trial.observed.printed) <= 200 for trial in report.trials)


def test_an_error_points_at_the_students_own_line():
    source = "def double(x):\n    values = []\n    return values[0]\n"
    namespace = {}
    exec(compile(source, "<answer double>", "exec"), namespace)
    assert "line 3" in repr(report_on(namespace["double"]))


def test_a_hanging_answer_is_not_tried_again_and_again():
    start = time.perf_counter()
    report = report_on(hangs)
    assert "not tried, because the answer took too long before" in {trial.sentence for trial in report.trials}
    assert time.perf_counter() - start < 10 * RUNNER.seconds


def test_the_limit_holds_outside_the_main_thread_too():
    found = []
    worker = threading.Thread(target=lambda: found.append(report_on(hangs)))
    worker.start()
    worker.join(timeout=30)
    assert found[0].outcome == "time"


def test_the_surroundings_are_as_they_were():
    before = random.getstate(), np.geterr(), print, input
    report_on(hangs)
    report_on(lambda x: input())
    assert (random.getstate(), np.geterr(), print, input) == before


def test_errors_turned_on_in_numpy_do_not_fail_a_right_answer():
    with np.errstate(all="raise"):
        assert report_on(lambda x: 2 * np.asarray(x) + 0 * np.exp(-1000.0)).right


def test_the_caller_may_interrupt():
    def double(x):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        report_on(double)


def refusing() -> Exercise:
    exercise = Exercise("refuse", call="refuse(x)")

    @exercise.part("negative numbers")
    def _(draw):
        yield Case((-1,), Raises(ValueError, mentions=("-1",)))

    return exercise


def refuses(x):
    raise ValueError(f"{x} is negative")


def refuses_without_words(x):
    raise ValueError("no")


def refuses_otherwise(x):
    raise TypeError("-1")


@pytest.mark.parametrize(
    ("answer", "right", "sentence"),
    [
        (refuses, True, "holds"),
        (refuses_without_words, False, "without naming -1"),
        (refuses_otherwise, False, "expected a ValueError"),
        (lambda x: x, False, "hands back a result; expected a ValueError"),
    ],
)
def test_an_expected_error_must_be_of_its_kind_and_name_what_is_wrong(answer, right, sentence):
    report = judge(refusing(), answer, runner=RUNNER)
    assert report.right is right
    assert sentence in repr(report)


def test_a_fault_of_the_exercise_is_not_the_answers():
    exercise = Exercise("broken", call="broken(x)", oracle=lambda x: 1 / 0)

    @exercise.part("anything")
    def _(draw):
        yield Case((1.0,))

    with pytest.raises(ZeroDivisionError):
        judge(exercise, lambda x: x)


@pytest.mark.parametrize("handling", ["raise", "warn"])
def test_how_the_notebook_handles_floating_point_errors_does_not_disturb_the_judgement(handling):
    before = np.seterr(all=handling)
    try:
        assert report_on(lambda x: 2 * np.asarray(x) + 0 * np.exp(-800.0)).right
        tiny = report_on(lambda x: np.asarray(x) * 1e-300 * 1e-300)
        assert tiny.outcome == "wrong"
    finally:
        np.seterr(**before)


def test_one_array_handed_out_for_ever_is_found_out():
    kept = {}

    def double(x):
        kept.setdefault("result", np.zeros(np.shape(x)))
        if np.shape(kept["result"]) != np.shape(x):
            return 2 * np.asarray(x)
        kept["result"][...] = 2 * np.asarray(x)
        return kept["result"]

    assert "a result that was handed back before" in repr(report_on(double))


def test_warnings_of_functions_that_the_probe_hands_in_are_not_the_students():
    report = report_on(lambda x: 2 * np.asarray(x))
    assert report.remarks == []


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (1e-4 * np.eye(1, 20, 13)[0], "in entry [13]"),
        (1e-5 * np.ones(20), "off by"),
    ],
)
def test_a_difference_is_always_seen_in_the_sentence(error, sentence):
    exercise = Exercise("many", call="many()", oracle=lambda: np.linspace(1, 2, 20))

    @exercise.part("all")
    def _(draw):
        yield Case(())

    text = repr(judge(exercise, lambda: np.linspace(1, 2, 20) + error))
    assert sentence in text
    assert "1 times" not in text


def test_long_lists_are_not_written_out():
    exercise = Exercise("total", call="total(x)", oracle=lambda x: float(np.sum(x)))

    @exercise.part("lists")
    def _(draw):
        yield Case(([[0.123456789] * 9] * 7,))

    assert "total(list of 7 rows of 9)" in repr(judge(exercise, lambda x: 0.0))


def test_seeding_is_noticed_even_where_the_seed_was_the_same_before():
    np.random.seed(0)  # noqa: NPY002 - as in a notebook that has done so before
    report = report_on(touches_the_random_state)
    assert report.score == 0
    assert np.random.get_state()[2] == 624  # noqa: NPY002 - the notebook's own state is as it was


def test_a_global_generator_of_another_kind_is_watched_and_stays_as_it_is():
    kept = np.random.get_bit_generator()
    np.random.set_bit_generator(np.random.PCG64(3))
    try:
        before = np.random.get_bit_generator().state
        assert report_on(lambda x: 2.0 * np.asarray(x)).right
        told = repr(report_on(lambda x: 2.0 * np.asarray(x) + 0 * np.random.random()))  # noqa: NPY002
        assert np.random.get_bit_generator().state == before
    finally:
        np.random.set_bit_generator(kept)
    assert "draws from the global random state" in told


@pytest.mark.parametrize("answer", [hangs, hangs_and_swallows])
def test_a_limit_around_a_check_stops_the_whole_check(answer):
    exercise = doubling()

    @exercise.part("again and again", points=1)
    def _(draw):
        for number in range(40):
            yield Case((float(number),))

    busy = lambda x: answer(x) if x == 0 else sum(range(2_000_000)) * 0 + 2 * x  # noqa: E731
    used = time.process_time()
    limit = Limit()
    with pytest.raises(TimeIsUp), time_limit(0.4, limit):
        judge(exercise, busy, runner=RUNNER)
    assert not limit.outer_is_up
    assert time.process_time() - used < 0.4 + 0.3 + 0.5
