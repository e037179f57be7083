"""The moons recording holds what its script makes: short parts of it are made again."""

from itertools import pairwise

import numpy as np
import pandas as pd
import pytest
from numpy.testing import assert_allclose

from course.data import moons
from course.exercises.networks import RIGHT, updated
from course.recordings import load, make_moons


@pytest.fixture(scope="module")
def runs() -> pd.DataFrame:
    return load("moons")


def compare(lines: list[str], runs: pd.DataFrame) -> None:
    """Every made line stands in the recording, up to rounding."""
    recorded = {
        (run, seed, epoch): (mse, accuracy)
        for run, seed, epoch, mse, accuracy in runs.itertuples(index=False)
    }
    assert lines
    for line in lines:
        run, seed, epoch, mse, accuracy = line.split(",")
        assert_allclose(
            (float(mse), float(accuracy)), recorded[run, int(seed), int(epoch)], rtol=0, atol=2e-6
        )


@pytest.mark.slow
def test_the_first_epoch_with_one_example_an_update_comes_out_as_recorded(runs: pd.DataFrame) -> None:
    compare(list(make_moons.one_example_rows(1)), runs)


def test_the_first_epochs_in_mini_batches_come_out_as_recorded(
    runs: pd.DataFrame, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(make_moons, "MOST", 11)
    monkeypatch.setattr(make_moons, "SETTLING", 0)
    compare([line for line in make_moons.mini_batch_rows([0, 1]) if line.split(",")[2] in ("0", "10")], runs)


@pytest.mark.parametrize(
    ("run", "rate", "with_biases"), [("as printed", 0.01, False), ("rate 0.1", 0.1, True)]
)
def test_runs_side_by_side_are_what_each_would_be_alone(run: str, rate: float, with_biases: bool) -> None:
    assert make_moons.RUNS[run] == (rate, rate * with_biases)
    data = moons()
    X, Y = data.X_train[:50], np.eye(2)[data.y_train[:50]]
    together = make_moons.starting_parameters(range(2))
    alone = [(W[1].copy(), b[1, 0].copy()) for W, b in together]
    make_moons.one_epoch(X, Y, together, np.full((2, 2, 1, 1), rate) * [[[[1]]], [[[with_biases]]]])
    for x, y in zip(X[:, None], Y[:, None], strict=True):
        gradients = RIGHT.gradients(x, y, alone)
        alone = updated(alone, [(dW, db * with_biases) for dW, db in gradients], rate)
    for (W, b), (W_alone, b_alone) in zip(together, alone, strict=True):
        assert_allclose(W[1], W_alone, rtol=1e-9)
        assert_allclose(b[1, 0], b_alone, rtol=1e-9)


def test_the_starts_are_drawn_as_the_chapter_draws_them() -> None:
    start = make_moons.starting_parameters()
    for (W, b), (n_in, n_out) in zip(start, pairwise(make_moons.SIZES), strict=True):
        assert W.shape == (len(make_moons.SEEDS), n_in, n_out)
        assert W.std() == pytest.approx(np.sqrt(1 / n_out), rel=0.1)
        assert 0 <= b.min() <= b.max() <= 0.1


def test_all_runs_are_there(runs: pd.DataFrame) -> None:
    counted = runs.groupby("run").seed.nunique().to_dict()
    assert counted == {**dict.fromkeys(make_moons.RUNS, len(make_moons.SEEDS)), "mini-batches": 20}
    of_the_chapter = runs[runs.run != "mini-batches"]
    assert (of_the_chapter.groupby(["run", "seed"]).epoch.max() == 990).all()
    assert len(of_the_chapter) == 3 * 10 * 100
