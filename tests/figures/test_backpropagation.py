"""Figures of notebook 05: they draw, they can be read aloud, and their numbers are right."""

import itertools

import numpy as np
import pytest

from course.exercises.backpropagation.gradient_checks import what_checks_notice
from course.figures import backpropagation as figures
from course.figures.picture import PALETTE, Picture

EPOCHS = list(range(0, 100, 10))
EQUAL = np.repeat(np.linspace(0.5, 3.0, len(EPOCHS))[:, None], 4, axis=1)
APART = EQUAL * np.array([1.0, -0.5, 2.0, 0.2])
ACTIVATIONS = [
    np.array([[0.2, 0.6], [0.4, 0.6]]),
    np.array([[0.1, 0.5], [0.3, 0.5]]),
    np.array([[0.5], [0.9]]),
]
GRADIENTS = [(np.array([[3.0, 4.0]]), np.zeros(2)), (np.array([[0.01]]), np.zeros(1))]


def notices() -> Picture:
    return figures.notices(
        {"slip one": {"weak": False, "strong, all": True}, "slip two": {"weak": True, "strong, all": True}}
    )


def through_the_layers() -> Picture:
    return figures.through_the_layers(
        {"one": ACTIVATIONS, "two": ACTIVATIONS}, {"one": GRADIENTS, "two": GRADIENTS}
    )


FIGURES = {
    "two_passes": figures.two_passes,
    "matrix_shapes": figures.matrix_shapes,
    "factors_against_depth": figures.factors_against_depth,
    "cost": lambda: figures.cost([12, 144, 2112], [5e-5, 6e-5, 1e-4], [5e-4, 7e-3, 0.15]),
    "notices": notices,
    "symmetry": lambda: figures.symmetry(EPOCHS, {"equal": EQUAL, "drawn": APART}),
    "losses": lambda: figures.losses({"one": [0.2, 0.1, 0.05], "two": [0.2, 0.2, 0.2]}, floor=1 / 12),
    "through_the_layers": through_the_layers,
}


@pytest.fixture(scope="module", params=FIGURES)
def picture(request: pytest.FixtureRequest) -> Picture:
    return FIGURES[request.param]()


def test_it_draws(picture: Picture) -> None:
    assert picture.png().startswith(b"\x89PNG")


def test_its_alt_text_says_what_is_seen(picture: Picture) -> None:
    assert picture.alt.count(". ") + picture.alt.count(": ") >= 1
    assert len(picture.alt) > 130


def test_its_colours_are_of_the_palette(picture: Picture) -> None:
    drawn = {
        line.get_color() for axes in picture.axes for line in axes.lines if isinstance(line.get_color(), str)
    }
    assert drawn <= set(PALETTE.values())


def test_its_curves_differ_in_more_than_colour(picture: Picture) -> None:
    for axes in picture.axes:
        curves = [line for line in axes.lines if line.get_marker() not in ("None", "")]
        looks = {(line.get_linestyle(), line.get_marker()) for line in curves}
        assert len(looks) == len(curves)


@pytest.mark.parametrize("width", [1, 2, 3])
@pytest.mark.parametrize("layers", [1, 2, 3, 4])
def test_expanded_factors_are_those_of_all_paths(width: int, layers: int) -> None:
    """Walks every path from the loss through one unit of each layer behind the weight, and back to the weight."""
    counted = 0
    for behind in range(layers):
        for _ in itertools.product(range(width), repeat=behind):
            to_an_output, across_sigmoids, between_layers, to_the_weight = 1, behind + 1, behind, 1
            counted += width**2 * (to_an_output + across_sigmoids + between_layers + to_the_weight)
    assert counted == figures.expanded_factors(width, layers)


def test_the_factor_curves_pass_the_numbers_of_notebook_03() -> None:
    expanded, shared = figures.factors_against_depth(width=2, depths=(1, 2, 3)).axes[0].lines
    assert list(expanded.get_ydata())[1] == 52
    assert list(shared.get_ydata())[1] == 18


def test_the_table_of_checks_counts_and_lists_what_is_missed() -> None:
    picture = notices()
    texts = [text.get_text() for text in picture.axes[0].texts]
    assert texts.count("✓") == 3
    assert texts.count("✗") == 1
    assert {"1 of 2", "2 of 2"} <= set(texts)
    assert '"weak" notices 1 of 2, not: slip one.' in picture.alt


def test_the_real_table_has_a_row_for_each_slip() -> None:
    table = what_checks_notice()
    picture = figures.notices(table)
    assert len(picture.axes[0].get_yticks()) == len(table)
    assert set(table["sign turned round"].values()) == {True, False}


def test_the_symmetry_picture_says_which_lines_coincide() -> None:
    alt = FIGURES["symmetry"]().alt
    assert "Start equal: the lines of all units lie on top of each other" in alt
    assert "Start drawn: each unit goes a way of its own" in alt


def test_measures_of_a_layer() -> None:
    assert figures.spreads(ACTIVATIONS) == pytest.approx([0.05, 0.2])
    assert figures.slopes(ACTIVATIONS) == pytest.approx([(0.09 + 0.25 + 0.21 + 0.25) / 4, (0.25 + 0.09) / 2])
    assert figures.sizes(GRADIENTS) == pytest.approx([np.sqrt(12.5), 0.01])
