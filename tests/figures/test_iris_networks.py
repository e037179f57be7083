"""Figures of notebook 07: they draw, they can be read aloud, and what they say is true."""

from __future__ import annotations

import re
import time
from collections.abc import Callable

import numpy as np
import pytest
from matplotlib.colors import to_hex

from course.figures import iris_networks as figures
from course.figures.picture import PALETTE, Picture
from course.recordings import load

LABELS = np.array([2, 0, 1, 0, 2, 1, 0])
OUTPUTS = np.where(LABELS == 0, 0.5, 0.99)[:, None] + np.array([0.0, 0.0001, 0.0002])
HISTORY = {"mse": [0.25, 0.2, 0.1], "accuracy": [0.3, 0.95, 0.9]}
COUNTS = np.array([[9, 0, 0], [0, 3, 1], [0, 0, 7]])
RUNS = {
    "targets 0, 1, 2": (np.where(LABELS == 0, 0.1, 0.98)[:, None], [0, 1, 2]),
    "targets 0, 0.5, 1": (LABELS[:, None] / 2, [0, 0.5, 1]),
}
DRAWN: dict[str, Callable[[], Picture]] = {
    "printed_outputs": lambda: figures.printed_outputs(OUTPUTS, LABELS),
    "training": lambda: figures.training(HISTORY, 0.35),
    "confusion": lambda: figures.confusion({"one split": COUNTS, "many splits": 5 * COUNTS}),
    "splits": lambda: figures.splits(load("iris_splits")),
    "caches": figures.caches,
    "breakdown_outputs": lambda: figures.breakdown_outputs(RUNS, LABELS),
    "starts": lambda: figures.starts(load("iris_starts")),
}
SECONDS = 2.0


@pytest.fixture(scope="module", params=DRAWN)
def picture(request: pytest.FixtureRequest) -> Picture:
    return DRAWN[request.param]()


def test_it_draws_quickly_and_without_warnings(picture: Picture, recwarn: pytest.WarningsRecorder) -> None:
    began = time.process_time()
    assert picture.png().startswith(b"\x89PNG")
    assert time.process_time() - began < SECONDS
    assert not [str(warning.message) for warning in recwarn]


def test_its_alt_text_says_what_is_seen(picture: Picture) -> None:
    assert len(re.findall(r"[.](\s|$)", picture.alt)) >= 2
    assert len(picture.alt) > 150
    assert re.search(r"\d", picture.alt)


def test_its_lines_have_colours_of_the_palette(picture: Picture) -> None:
    drawn = {to_hex(line.get_color()).upper() for axes in picture.axes for line in axes.lines}
    assert drawn <= {colour.upper() for colour in PALETTE.values()}


def test_the_three_outputs_are_told_apart_by_shape_and_size() -> None:
    lines = [
        line for line in DRAWN["printed_outputs"]().axes[0].lines if line.get_label().startswith("output ")
    ]
    assert len({line.get_marker() for line in lines}) == len({line.get_markersize() for line in lines}) == 3


def test_the_outputs_are_described_as_they_are() -> None:
    alt = DRAWN["printed_outputs"]().alt
    assert "differ by 0.0002 at most" in alt
    assert "3 flowers of class 0 they lie between 0.500 and 0.500, where 0 is asked for" in alt


def test_the_training_is_described_as_it_went() -> None:
    alt = DRAWN["training"]().alt
    assert "from 0.2500 to 0.1000" in alt
    assert "0.9 passed for the first time at update 1" in alt
    never = figures.training({"mse": [1.0], "accuracy": [0.1]}, 0.35).alt
    assert "0.9 never passed" in never


def test_a_training_without_updates_waits() -> None:
    assert "No picture yet" in figures.training({"mse": [], "accuracy": []}, 0.35).alt
    assert "once `f` is written" in figures.waiting("`f` is written").alt


def test_a_confusion_names_what_is_mistaken_for_what() -> None:
    alt = figures.confusion({"one split": COUNTS}).alt
    assert "19 of 20 right, 1 versicolor taken for virginica." in alt
    assert "no flower taken for another" in figures.confusion({"all right": np.eye(3)}).alt


def test_the_bars_of_the_splits_add_up_to_all_runs() -> None:
    for axes in figures.splits(load("iris_splits")).axes:
        assert sum(bar.get_height() for bar in axes.patches) == pytest.approx(1)


def test_the_splits_are_described_by_the_recording() -> None:
    runs = load("iris_splits")
    alt = figures.splits(runs).alt
    for name, group in runs.groupby("group"):
        column = group["one_hot"]
        assert f"{name.capitalize()}, {len(group)} runs: from {column.min():.2f} to {column.max():.2f}" in alt


def test_every_array_of_the_cache_is_drawn_and_used() -> None:
    texts = [text.get_text() for text in figures.caches().axes[0].texts]
    assert {"X", "Z1", "A1", "Z2", "A2", "Z3", "A3", "delta1", "delta2", "delta3"} <= set(texts)
    assert {"dW1 = X.T @ delta1", "dW2 = A1.T @ delta2", "dW3 = A2.T @ delta3"} <= set(texts)


def test_the_outputs_of_the_lecture_are_judged_by_the_nearest_target() -> None:
    alt = DRAWN["breakdown_outputs"]().alt
    assert "With targets 0, 1, 2 the medians of the classes are 0.10, 0.98, 0.98; a share of 0.71" in alt
    assert "2 classes are ever predicted" in alt
    assert "a share of 1.00" in alt


def test_the_starts_are_counted_as_recorded() -> None:
    runs = load("iris_starts")
    alt = figures.starts(runs).alt
    assert f"After 100 updates {(runs['accuracy_100'] > 0.93).sum()} starts" in alt
    assert f"After 1000 updates {(runs['accuracy_1000'] > 0.93).sum()} starts" in alt
    assert 0.6 < np.median(runs["accuracy_100"]) < 0.7
