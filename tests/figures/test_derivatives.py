"""Figures of notebook 01: they draw, they can be read aloud, and their numbers are right."""

import re

import numpy as np
import pytest

from course.figures import derivatives
from course.figures.picture import PALETTE, Picture

FIGURES = {
    "secant_to_tangent": derivatives.secant_to_tangent,
    "forward_and_central": derivatives.forward_and_central,
    "error_against_h": derivatives.error_against_h,
    "power_and_exponential": derivatives.power_and_exponential,
    "product_rectangle": derivatives.product_rectangle,
    "chain_of_rates": derivatives.chain_of_rates,
    "gradient_arrows": derivatives.gradient_arrows,
    "two_descents": derivatives.two_descents,
}


@pytest.fixture(scope="module", params=FIGURES)
def picture(request: pytest.FixtureRequest) -> Picture:
    return FIGURES[request.param]()


def test_it_draws(picture: Picture) -> None:
    assert picture.png().startswith(b"\x89PNG")


def test_its_alt_text_says_what_is_seen(picture: Picture) -> None:
    assert picture.alt.count(". ") >= 1
    assert len(picture.alt) > 150
    assert re.search(r"\d", picture.alt)


def test_its_colours_are_of_the_palette(picture: Picture) -> None:
    drawn = {
        line.get_color() for axes in picture.axes for line in axes.lines if isinstance(line.get_color(), str)
    }
    assert drawn <= {*PALETTE.values(), "white"}


def test_lines_with_a_name_differ_in_more_than_colour(picture: Picture) -> None:
    for axes in picture.axes:
        looks = [
            (line.get_linestyle(), line.get_marker()) for line in axes.lines if line.get_label()[0] != "_"
        ]
        assert len(looks) == len(set(looks))


def test_the_gradient_of_the_valleys_is_that_of_their_height() -> None:
    point, h = np.array([0.3, -0.8]), 1e-6
    steps = h * np.eye(2)
    numerical = [
        (derivatives.valleys(point + step) - derivatives.valleys(point - step)) / (2 * h) for step in steps
    ]
    assert np.allclose(derivatives.valleys_gradient(point), numerical)


def test_a_descent_starts_at_its_start_and_never_climbs() -> None:
    path = derivatives.descend((0.15, 1.2), steps=50)
    assert path.shape == (51, 2)
    assert tuple(path[0]) == (0.15, 1.2)
    assert np.all(np.diff([derivatives.valleys(point) for point in path]) <= 1e-12)


def gradient_by_lines(f, theta):
    steps = 1e-5 * np.eye(theta.size)
    return np.array([(f(theta + step) - f(theta - step)) / 2e-5 for step in steps])


def test_own_check_tells_agreement_from_a_mistake_and_survives_errors() -> None:
    def grad_quadratic(x, w, b):
        return 2 * x * w, 2 * b

    def grad_exponential(x, w, b):
        return 0.0, 0.0

    def grad_logarithm(a, x, w, b):
        raise NotImplementedError

    def grad_squared_error(x, y, w, b):
        raise ValueError("no")

    told = derivatives.own_check(
        gradient_by_lines, np.allclose, grad_quadratic, grad_exponential, grad_logarithm, grad_squared_error
    ).splitlines()
    for line, word in zip(told, (" agree", "DISAGREE", "waits", "ValueError"), strict=True):
        assert word in line
