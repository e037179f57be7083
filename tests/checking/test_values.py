"""Results are rebuilt as plain values before anything is compared, so that no object can lie its way through."""

from fractions import Fraction
from typing import NamedTuple

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from course.checking.exercise import Accepts, Between
from course.checking.values import NotPlain, alike, compare, entry, plain, show

FINITE = st.floats(-1e6, 1e6)
ARRAYS = hnp.arrays(np.float64, hnp.array_shapes(min_dims=1, max_dims=3, max_side=4), elements=FINITE)


def difference(value, expected, rtol=1e-6, atol=1e-9):
    return compare(plain(value), expected, rtol, atol)


class AlwaysEqual:
    def __eq__(self, other):
        return True

    __hash__ = None


class HelpfulArray(np.ndarray):
    def __array_ufunc__(self, ufunc, method, *inputs, **options):
        return np.True_

    def __eq__(self, other):
        return True

    __hash__ = None


class ReadsTheCaller:
    def __array__(self, dtype=None, copy=None):
        return np.array([1.0, 2.0])


@pytest.mark.parametrize(
    "value",
    [
        1,
        1.0,
        np.float64(1),
        np.float32(1),
        np.int64(1),
        np.array(1.0),
        Fraction(1),
        np.longdouble(1),
        complex(1),
        np.complex128(1),
    ],
    ids=lambda value: type(value).__name__,
)
def test_every_kind_of_number_is_a_number(value):
    assert difference(value, 1.0) is None


@pytest.mark.parametrize(
    "value",
    [
        [1, 2.0],
        (1.0, 2.0),
        [np.float64(1), 2],
        np.array([1, 2]),
        np.array([1, 2], dtype=object),
        pd.Series([1.0, 2.0]),
        np.array([1.0, 2.0], dtype=np.float32),
    ],
    ids=lambda value: type(value).__name__,
)
def test_lists_and_arrays_are_as_good_as_each_other(value):
    assert difference(value, np.array([1.0, 2.0])) is None


@pytest.mark.parametrize(
    "value", [AlwaysEqual(), ReadsTheCaller(), {1.0}, "1.0", lambda: 1.0, 1j, np.array(["1"])]
)
def test_what_is_not_a_number_is_never_taken_for_one(value):
    try:
        seen = plain(value)
    except NotPlain:
        return
    assert compare(seen, 1.0, 1e-6, 1e-9) is not None


class Pair(NamedTuple):
    dw: float
    db: float


class LyingList(list):
    def __iter__(self):
        return iter([1.0, 2.0])


def test_a_named_tuple_is_a_tuple_and_a_lying_list_is_read_as_it_is():
    assert difference(Pair(1.0, 2.0), (1.0, 2.0)) is None
    assert difference(LyingList([7.0, 7.0]), np.array([1.0, 2.0])) is not None


def test_an_array_subclass_is_judged_by_its_numbers():
    liar = np.array([7.0, 7.0]).view(HelpfulArray)
    assert difference(liar, np.array([1.0, 2.0])) is not None
    assert difference(np.array([1.0, 2.0]).view(HelpfulArray), np.array([1.0, 2.0])) is None


@pytest.mark.parametrize(
    ("value", "expected", "kind"),
    [
        (np.ones((3, 1)), np.ones(3), "shape"),
        (np.ones(1), 1.0, "shape"),
        (np.array([]), 0.5, "shape"),
        (np.array([np.nan]), np.ones(1), "finite"),
        (np.array([np.inf]), np.ones(1), "finite"),
        (np.array([True]), np.ones(1), "type"),
        (True, 1.0, "type"),
        (1.0, True, "type"),
        ((1.0, np.ones(2)), 1.0, "type"),
        (np.ones(2), (1.0, 2.0, 3.0), "shape"),
        (1.001, 1.0, "value"),
    ],
)
def test_each_difference_is_named_for_what_it_is(value, expected, kind):
    assert difference(value, expected).kind == kind


def test_one_bad_entry_among_many_is_a_difference():
    expected = np.linspace(1, 2, 1000)
    got = expected.copy()
    got[500] *= 1.001
    assert difference(got, expected).kind == "value"


def test_between_takes_anything_from_low_to_high():
    expected = Between(np.array([0.0, 1.0]), np.array([1.0, 1.0]))
    assert difference([0.5, 1.0], expected) is None
    assert difference([1.2, 1.0], expected).kind == "value"
    assert difference([np.nan, 1.0], expected).kind == "finite"


def test_accepts_asks_its_predicate():
    expected = Accepts("an even number", lambda value: value % 2 == 0)
    assert difference(4, expected) is None
    assert "an even number" in difference(3, expected).sentence


@given(ARRAYS)
def test_a_value_is_always_alike_to_itself_and_equal_to_what_is_expected(array):
    assert alike(plain(array), plain(array))
    assert difference(array, array) is None


@given(ARRAYS, st.floats(1e-3, 1e3))
def test_a_shift_beyond_tolerance_is_never_overlooked(array, shift):
    step = shift * max(1.0, np.abs(array).max())
    assert difference(array + step, array) is not None


@given(ARRAYS)
def test_a_value_is_shown_in_one_short_line(array):
    text = show(plain(array))
    assert "\n" not in text
    assert len(text) < 200


def test_an_entry_of_a_dictionary_or_of_a_table_is_found():
    class Stubborn(dict):
        def __getitem__(self, key):
            return 0

    assert entry({"mse": [1.0]}, "mse") == [1.0]
    assert entry(Stubborn(mse=2.0), "mse") == 2.0
    assert list(entry(pd.DataFrame({"mse": [1.0, 2.0]}), "mse")) == [1.0, 2.0]


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ({"loss": []}, r"a dictionary without 'mse' \(it has 'loss'\)"),
        ({}, r"it has nothing"),
        ([1.0], "several results, where a dictionary with 'mse' is meant"),
        (None, "None, where"),
        (pd.DataFrame({"loss": [1.0]}), r"a table without the column 'mse' \(it has loss\)"),
    ],
)
def test_a_missing_entry_is_named(value, said):
    with pytest.raises(NotPlain, match=said):
        entry(value, "mse")
