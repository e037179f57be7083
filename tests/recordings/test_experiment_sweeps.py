"""The sweeps of notebook 08: parts that are run again come out as recorded."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from course.exercises.experiments.runs import COLUMNS, experiment, lab_split
from course.recordings import load
from course.recordings import make_experiments as make

SETTINGS = ["hidden", "learning_rate", "iterations", "seed"]


def assert_recorded(made: pd.DataFrame, name: str, keys: list[str]) -> None:
    """Every row of `made` stands in the recording, up to the digits that are written."""
    recorded = load(name).merge(made, on=keys, suffixes=("", "_again"), how="inner")
    assert len(recorded) == len(made)
    for column in set(made.columns) - set(keys):
        np.testing.assert_allclose(recorded[f"{column}_again"], recorded[column], rtol=1e-6, atol=1e-8)


def test_short_runs_come_out_as_recorded() -> None:
    assert_recorded(make.iterations([10, 30, 100], range(3)), "experiments_iterations", SETTINGS)
    assert_recorded(make.budget([100], range(2)), "experiments_budget", SETTINGS)
    assert_recorded(make.rates([0.1, 3.0], range(2)), "experiments_rates", SETTINGS)


def test_two_of_the_long_runs_come_out_as_recorded() -> None:
    assert_recorded(make.hidden([2, 8], [3]), "experiments_hidden", SETTINGS)
    assert_recorded(make.splits([7], [4], [1]), "experiments_splits", [*SETTINGS, "split"])


def test_a_run_on_the_digits_comes_out_as_recorded() -> None:
    assert_recorded(make.digit_runs([4], [2]), "experiments_digits", ["hidden", "seed"])


def test_split_4_is_the_labs() -> None:
    again = make.iris_split(4)
    for one, other in zip(again[:4], lab_split()[:4], strict=True):
        assert np.array_equal(one, other)


@pytest.mark.parametrize(
    ("name", "rows"),
    [
        ("hidden", len(make.HIDDEN) * len(make.SEEDS)),
        ("rates", len(make.RATES) * len(make.SEEDS)),
        ("iterations", len(make.ITERATIONS) * len(make.SEEDS)),
        ("budget", len(make.BUDGET_RATES) * len(make.BUDGET_ITERATIONS) * 10),
        ("splits", len(make.SPLITS) * len(make.SPLIT_SIZES) * 5),
    ],
)
def test_the_tables_are_tidy_and_whole(name: str, rows: int) -> None:
    table = load(f"experiments_{name}")
    assert set(COLUMNS) <= set(table.columns)
    assert len(table) == rows
    keys = [*SETTINGS, *(["split"] if name == "splits" else [])]
    assert not table.duplicated(keys).any()
    assert not table.isna().any(axis=None)


def test_the_script_writes_every_file(tmp_path, monkeypatch: pytest.MonkeyPatch) -> None:
    few = {name: (lambda: experiment([2], [0.1], 2, [0])) for name in make.RECORDINGS}
    monkeypatch.setattr(make, "RECORDINGS", few)
    monkeypatch.setattr(make, "FOLDER", tmp_path)
    make.main()
    assert {file.stem for file in tmp_path.glob("*.csv")} == set(few)
