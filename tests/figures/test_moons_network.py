"""Figures of notebook 06: they draw, they can be read aloud, and they show what they are given."""

from __future__ import annotations

import matplotlib.colors
import numpy as np
import pytest

from course.data import moons
from course.figures import moons_network as figures
from course.figures.picture import PALETTE, Picture
from course.recordings import load

HISTORY = {"mse": [0.25, 0.12, 0.09, 0.04, 0.0244], "accuracy": [0.5, 0.8, 0.89, 0.93, 0.975]}


def line(X: np.ndarray) -> np.ndarray:
    """A network's outputs that change over at x2 = 0.25 + 0.2 x1."""
    return np.column_stack([X[:, 1], 0.25 + 0.2 * X[:, 0]])


def undecided(X: np.ndarray) -> np.ndarray:
    return np.column_stack([np.full(len(X), 0.51), np.full(len(X), 0.49)])


FIGURES = {
    "network": figures.network,
    "data": figures.data,
    "training": lambda: figures.training(HISTORY),
    "boundaries": lambda: figures.boundaries({0: undecided, 4: line}),
    "recorded": figures.recorded,
    "starts": figures.starts,
    "cost": lambda: figures.cost(HISTORY),
}


@pytest.fixture(scope="module", params=FIGURES)
def picture(request: pytest.FixtureRequest) -> Picture:
    return FIGURES[request.param]()


def test_it_draws(picture: Picture) -> None:
    assert picture.png().startswith(b"\x89PNG")


def test_its_alt_text_says_what_is_seen(picture: Picture) -> None:
    assert picture.alt.count(". ") >= 1
    assert len(picture.alt) > 150


def test_its_colours_are_of_the_palette(picture: Picture) -> None:
    light = {"#BBBBBB", "#DDDDDD"}
    drawn = {matplotlib.colors.to_hex(one.get_color()).upper() for axes in picture.axes for one in axes.lines}
    assert drawn <= {colour.upper() for colour in PALETTE.values()} | light


def test_the_network_counts_its_parameters() -> None:
    picture = figures.network((3, 4, 2))
    texts = "\n".join(text.get_text() for text in picture.axes[0].texts)
    assert "= 16" in texts
    assert "= 10" in texts
    assert "together 26" in picture.alt


def test_the_classes_differ_in_more_than_colour() -> None:
    styles = figures.CLASSES
    assert len({style["marker"] for style in styles}) == len({style["color"] for style in styles}) == 2


def test_the_curves_of_training_pass_the_numbers_given() -> None:
    left, right = figures.training(HISTORY).axes
    assert list(left.lines[0].get_ydata()) == HISTORY["mse"]
    assert list(right.lines[0].get_ydata()) == HISTORY["accuracy"]


def test_what_training_never_reaches_is_told() -> None:
    alt = figures.training({"mse": [0.25, 0.2], "accuracy": [0.5, 0.6]}).alt
    assert "below 0.05 nowhere" in alt


def test_a_boundary_is_drawn_where_there_is_one() -> None:
    picture = figures.boundaries({0: undecided, 4: line})
    assert [len(axes.collections) for axes in picture.axes] == [3, 4]
    share = np.mean(line(moons().X_test).argmax(axis=1) == moons().y_test)
    assert f"{share:.1%} after 4 epochs" in picture.alt
    assert picture.axes[1].get_title() == f"4 epochs: {share:.1%}"


def test_unused_panels_are_empty() -> None:
    picture = figures.boundaries(dict.fromkeys(range(4), line))
    assert [axes.axison for axes in picture.axes] == [True] * 4 + [False] * 2


def test_the_medians_are_those_of_the_recording() -> None:
    runs = load("moons")
    picture = figures.recorded(runs)
    left, _ = picture.axes
    drawn = left.lines[1]
    median = runs[runs.run == "biases"].groupby("epoch").mse.median()
    assert np.array_equal(drawn.get_ydata(), median)
    assert "10 starts of each kind" in picture.alt


def test_every_start_is_a_mark() -> None:
    runs = load("moons")
    marks = [len(group.get_offsets()) for group in figures.starts(runs).axes[0].collections]
    assert marks == [10, 10, 10, 20]


def test_a_table_without_mini_batches_can_be_drawn() -> None:
    runs = load("moons")
    assert "mini-batches" not in figures.starts(runs[runs.run != "mini-batches"]).alt


def test_the_own_run_stands_among_the_recorded_ones() -> None:
    picture = figures.cost(HISTORY)
    own = picture.axes[0].lines[3]
    assert list(own.get_ydata()) == HISTORY["mse"]
    assert "below 0.05 after 4 epochs and ends after 5 epochs" in picture.alt
