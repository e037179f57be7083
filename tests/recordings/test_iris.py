"""The iris recordings hold what their script makes: a short part of each is made again."""

import numpy as np
import pandas as pd
import pytest

from course.data import iris
from course.recordings import load, make_iris

LAB_SPLIT = 4


def as_frame(lines: list[str], like: pd.DataFrame) -> pd.DataFrame:
    return pd.DataFrame([line.split(",") for line in lines], columns=like.columns).astype(
        like.dtypes.to_dict()
    )


@pytest.mark.slow
@pytest.mark.parametrize("group", make_iris.groups([LAB_SPLIT]), ids=lambda group: group.name)
def test_the_runs_on_the_labs_split_come_out_as_recorded(group: make_iris.Group) -> None:
    recorded = load("iris_splits").query("group == @group.name and split == @LAB_SPLIT")
    lines, counts = make_iris.group_runs(group)
    made = as_frame(lines, recorded)
    pd.testing.assert_frame_equal(made, recorded.reset_index(drop=True), rtol=0, atol=2e-6)
    assert counts.sum() == make_iris.TEST_FLOWERS * len(made)
    assert np.trace(counts) == pytest.approx(make_iris.TEST_FLOWERS * made["one_hot"].sum())


def test_the_labs_split_is_the_one_of_the_data() -> None:
    data = iris()
    X_train, X_test, y_train, y_test = make_iris.splits([LAB_SPLIT])
    assert np.array_equal(X_train[0], data.X_train)
    assert np.array_equal(X_test[0], data.X_test)
    assert np.array_equal(y_train[0], data.y_train)
    assert np.array_equal(y_test[0], data.y_test)


def test_the_confusion_holds_the_flowers_of_all_runs() -> None:
    runs, counts = load("iris_splits"), load("iris_confusion")
    for name, group in runs.groupby("group"):
        of_group = counts[counts["group"] == name]
        assert of_group["flowers"].sum() == make_iris.TEST_FLOWERS * len(group)
        right = of_group[of_group["actual"] == of_group["predicted"]]["flowers"].sum()
        assert right == pytest.approx(make_iris.TEST_FLOWERS * group["one_hot"].sum())


def test_the_first_starts_of_the_lecture_come_out_as_recorded() -> None:
    recorded = load("iris_starts")
    made = as_frame(make_iris.start_runs(range(5)), recorded)
    pd.testing.assert_frame_equal(made, recorded.head(5), rtol=0, atol=2e-4)


def test_all_runs_are_there() -> None:
    runs, starts = load("iris_splits"), load("iris_starts")
    assert runs["group"].value_counts().to_dict() == {
        group.name: len(group.splits) for group in make_iris.groups()
    }
    assert starts["start"].tolist() == list(make_iris.LECTURE_STARTS)
