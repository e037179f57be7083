"""Figures of notebook 03: they draw, they can be read aloud, and their numbers are right."""

import pytest

from course.figures import chain_rule
from course.figures.picture import PALETTE, Picture

FIGURES = {
    "two_paths": chain_rule.two_paths,
    "neuron": chain_rule.neuron,
    "layer": chain_rule.layer,
    "toy_network": chain_rule.toy_network,
    "network_paths": chain_rule.network_paths,
    "factors_against_width": chain_rule.factors_against_width,
    "reuse_graph": chain_rule.reuse_graph,
    "computation_graph": chain_rule.computation_graph,
}
GRADIENTS = {"x": 4.0, "w1": 2.0, "b1": 2.0, "w2": 3.0, "b2": 1.0, "y1": 2.0, "y2": 1.0}


@pytest.fixture(scope="module", params=FIGURES)
def picture(request: pytest.FixtureRequest) -> Picture:
    return FIGURES[request.param]()


def test_it_draws(picture: Picture) -> None:
    assert picture.png().startswith(b"\x89PNG")


def test_its_alt_text_says_what_is_seen(picture: Picture) -> None:
    assert picture.alt.count(". ") >= 1
    assert len(picture.alt) > 150


def test_its_colours_are_of_the_palette(picture: Picture) -> None:
    drawn = {
        line.get_color() for axes in picture.axes for line in axes.lines if isinstance(line.get_color(), str)
    }
    assert drawn <= set(PALETTE.values())


def test_the_two_paths_differ_in_more_than_colour() -> None:
    patches = chain_rule.network_paths().axes[0].patches
    styles = {patch.get_edgecolor(): patch.get_linestyle() for patch in patches if patch.get_linewidth() > 2}
    assert len(styles) == 2
    assert len(set(styles.values())) == 2


def test_factor_curves_pass_the_numbers_of_the_text() -> None:
    expanded, shared = chain_rule.factors_against_width().axes[0].lines
    assert dict(zip(expanded.get_xdata(), expanded.get_ydata(), strict=True))[2] == 52
    assert dict(zip(shared.get_xdata(), shared.get_ydata(), strict=True))[2] == 18
    assert expanded.get_ydata()[0] == 8


def test_a_graph_without_gradients_shows_question_marks() -> None:
    texts = [text.get_text() for text in chain_rule.computation_graph().axes[0].texts]
    assert texts.count("?") == 7
    assert "7" in texts


def test_a_graph_shows_the_gradients_it_is_given() -> None:
    values = {"x": 1.0, "w1": 2.0, "b1": 1.0, "w2": 2.0, "b2": 1.0, "y1": 3.0, "y2": 7.0}
    picture = chain_rule.computation_graph(values, GRADIENTS)
    texts = [text.get_text() for text in picture.axes[0].texts]
    assert "?" not in texts
    assert "x has the value 1 and the gradient 4" in picture.alt


def test_the_reuse_graph_is_right() -> None:
    x, w = 1.5, 2.0
    h = x * w
    dh = 2 * h + 1
    texts = [text.get_text() for text in chain_rule.reuse_graph().axes[0].texts]
    for number in (h, h * h, h * h + h, dh, dh * w, dh * x):
        assert f"{number:g}" in texts
