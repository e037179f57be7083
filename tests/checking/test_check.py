"""`check` as a notebook calls it."""

import functools
import subprocess
import sys

import numpy as np
import pytest

from course import check, check_all, check_environment


def half_square(x):
    return np.asarray(x) ** 2 / 2


def test_by_function_by_name_and_under_another_name():
    assert check(half_square).right
    assert check("half_square").right
    assert check(lambda x: x, exercise="half_square").exercise.name == "half_square"


def test_the_written_name_counts_not_the_functions_own():
    namespace = {"check": check, "np": np}
    source = "half_square = lambda x: np.asarray(x)**2 / 2\nreport = check(half_square)\n"
    exec(compile(source, "<cell>", "exec"), namespace)
    assert namespace["report"].right


def test_wrapped_answers_are_found():
    namespace = {
        "check": check,
        "half_square": functools.partial(lambda half, x: half * np.asarray(x) ** 2, 0.5),
    }
    assert eval("check(half_square)", namespace).right


def test_an_undefined_name_is_not_written_yet():
    report = eval("check('half_square')", {"check": check})
    assert report.outcome == "not written"
    assert "run the cell that defines" in repr(report)


def test_an_unknown_exercise_is_named_with_those_there_are():
    with pytest.raises(LookupError, match=r"'nonsense'.*half_square"):
        check("nonsense")


def test_all_exercises_at_a_glance():
    overview = check_all("00-start-here")
    assert "1 of 1 exercises hold" in repr(overview)
    assert '<th scope="col">' in overview._repr_html_()
    with pytest.raises(LookupError, match="01-derivatives"):
        check_all("1")


def test_the_environment_is_complete():
    environment = check_environment()
    assert environment.problems == []
    assert "Ready" in repr(environment)


def test_importing_the_course_loads_nothing_heavy():
    heavy = "numpy matplotlib scipy sklearn pandas nbgrader autograd IPython"
    code = f"import sys, course; print([name for name in {heavy!r}.split() if name in sys.modules])"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"
