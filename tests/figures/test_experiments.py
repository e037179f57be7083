"""Figures of notebook 08: they draw, say in words what is seen, and stay quick."""

from __future__ import annotations

import re
import time
from collections.abc import Callable

import numpy as np
import pandas as pd
import pytest

from course.exercises.experiments.runs import experiment
from course.figures import experiments as figures
from course.figures.picture import Picture
from course.recordings import load

SECONDS = 3.0
BASELINES = {"logistic regression": 0.9648, "5 nearest neighbours": 0.9926}

DRAWN: dict[str, Callable[[], Picture | str]] = {
    "hidden units": lambda: figures.sweep(load("experiments_hidden"), "hidden"),
    "learning rates": lambda: figures.sweep(load("experiments_rates"), "learning_rate"),
    "iterations": lambda: figures.sweep(load("experiments_iterations"), "iterations"),
    "budget": figures.budget,
    "error bars": figures.error_bars,
    "sample sizes": figures.sample_sizes,
    "seeds and splits": figures.seeds_and_splits,
    "digit sizes": lambda: figures.digit_sizes(baselines=BASELINES),
    "digit mistakes": lambda: figures.digit_mistakes(*digits_with_mistakes()),
}
each = pytest.mark.parametrize("draw", DRAWN.values(), ids=DRAWN.keys())


def digits_with_mistakes() -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    rng = np.random.default_rng(0)
    truth = rng.integers(0, 10, 40)
    return rng.random((40, 64)), truth, np.where(np.arange(40) % 3, truth, (truth + 1) % 10)


@each
def test_draws_quickly_and_without_warnings(draw, recwarn: pytest.WarningsRecorder) -> None:
    began = time.process_time()
    picture = draw().png()
    assert time.process_time() - began < SECONDS
    assert picture.startswith(b"\x89PNG")
    assert not [str(warning.message) for warning in recwarn]


@each
def test_alt_text_has_substance(draw) -> None:
    alt = draw().alt
    assert len(re.findall(r"[.](\s|$)", alt)) >= 2
    assert len(alt) > 150
    assert re.search(r"\d", alt)


def test_alt_text_of_a_sweep_comes_from_its_table() -> None:
    table = experiment([2, 5], [0.5], 40, range(4))
    alt = figures.sweep(table, "hidden").alt
    medians = table.groupby("hidden")["train_mse"].median()
    assert f"is {medians[2]:.3g} at 2 and {medians[5]:.3g} at 5." in alt
    assert "4 runs each" in alt


def test_alt_text_of_a_sweep_names_the_best_in_the_middle_and_the_widest_spread() -> None:
    alt = figures.sweep(load("experiments_rates"), "learning_rate").alt
    assert "best at 1 with 0.0127" in alt
    assert "farthest apart at 10: from 0.20 to 0.95" in alt


def test_a_sweep_takes_a_single_level_and_runs_that_all_agree() -> None:
    assert (
        "all have the same accuracy"
        in figures.sweep(load("experiments_hidden").query("hidden == 8"), "hidden").alt
    )
    assert figures.sweep(experiment([3], [0.1], 2, [0]), "hidden").png()


def test_a_sweep_before_the_answer_is_written() -> None:
    assert "appears here once" in figures.sweep(None, "hidden")


def test_alt_text_of_the_budget_is_true() -> None:
    table = load("experiments_budget")
    means = table.groupby(["learning_rate", "iterations"])["train_mse"].mean()
    alt = figures.budget().alt
    for rate, count, other, fewer in ((0.03, 3000, 0.3, 300), (0.3, 1000, 1.0, 300)):
        assert means[rate, count] == pytest.approx(means[other, fewer], rel=0.03)
    assert means[3.0, 100] > 1.2 * means[0.3, 1000]
    assert f"{means[3.0, 100]:.3f} where rate 0.3" in alt


def test_alt_text_of_the_error_bars_is_true() -> None:
    alt = figures.error_bars().alt
    errors = load("experiments_hidden").query("hidden == 3")["train_mse"]
    assert f"{errors.head(5).std():.3f} for 5 runs and {errors.std():.3f} for 20" in alt
    assert f"from {errors.head(5).sem():.3f} to {errors.sem():.3f}" in alt


def test_the_interval_is_wilsons() -> None:
    n, p, z = 20, 0.95, 1.959964
    centre = (p + z * z / (2 * n)) / (1 + z * z / n)
    half = z / (1 + z * z / n) * np.sqrt(p * (1 - p) / n + z * z / (4 * n * n))
    assert figures.interval(19, 20) == pytest.approx((centre - half, centre + half), abs=1e-6)


def test_alt_text_of_seeds_and_splits_counts_the_accuracies() -> None:
    alt = figures.seeds_and_splits().alt
    assert "8 units, the lab's split: 20 runs at 1 different accuracies from 0.95 to 0.95" in alt
    assert "8 units, other splits: 200 runs at 4 different accuracies from 0.85 to 1.00" in alt


def test_alt_text_of_the_digits_follows_the_table_and_the_other_methods() -> None:
    table = pd.DataFrame(
        {
            "hidden": [2, 2, 8, 8],
            "seed": [0, 1, 0, 1],
            "train_accuracy": 0.97,
            "test_accuracy": [0.4, 0.5, 0.9, 0.96],
        }
    )
    assert "from 0.45 to 0.930 at 8 units" in figures.digit_sizes(table).alt
    assert "No other method is drawn." in figures.digit_sizes(table).alt
    assert "5 nearest neighbours 0.993" in figures.digit_sizes(baselines=BASELINES).alt


def test_mistakes_are_named_and_none_is_said() -> None:
    images, truth, said = digits_with_mistakes()
    assert f"a {truth[0]} taken for a {said[0]}" in figures.digit_mistakes(images, truth, said).alt
    assert "10 of the 14 test digits, of 40," in figures.digit_mistakes(images, truth, said).alt
    assert "None of the 40 digits" in figures.digit_mistakes(images, truth, truth)
    assert figures.digit_mistakes(images[:1], truth[:1], said[:1]).png()
