"""Figures of notebook 02: they draw, say in words what is seen, and stay quick."""

from __future__ import annotations

import functools
import re
import time
from collections.abc import Callable

import numpy as np
import pytest

from course.figures import activations_and_losses as figures
from course.figures.picture import Picture

DRAWN = {
    **{name: functools.partial(figures.activation, name) for name in figures.ACTIVATIONS},
    "vanishing_factor": figures.vanishing_factor,
    "softmax_bars": figures.softmax_bars,
    "jacobian_map": figures.jacobian_map,
    "sure_and_wrong": figures.sure_and_wrong,
}
SECONDS = 2.0
each_figure = pytest.mark.parametrize("draw", DRAWN.values(), ids=DRAWN.keys())


@each_figure
def test_draws_quickly_and_without_warnings(
    draw: Callable[[], Picture], recwarn: pytest.WarningsRecorder
) -> None:
    began = time.process_time()
    picture = draw().png()
    assert time.process_time() - began < SECONDS
    assert picture.startswith(b"\x89PNG")
    assert not [str(warning.message) for warning in recwarn]


@each_figure
def test_alt_text_has_substance(draw: Callable[[], Picture]) -> None:
    alt = draw().alt
    assert len(re.findall(r"[.](\s|$)", alt)) >= 2
    assert len(alt) > 150
    assert re.search(r"\d", alt)


@pytest.mark.parametrize("name", figures.ACTIVATIONS)
def test_drawn_slopes_are_those_of_the_drawn_functions(name: str) -> None:
    shown = figures.ACTIVATIONS[name]
    x = np.array([-4.0, -1.5, -0.1, 0.1, 1.5, 4.0])
    numerical = (shown.value(x + 1e-6) - shown.value(x - 1e-6)) / 2e-6
    np.testing.assert_allclose(shown.slope(x), numerical, atol=1e-9)


def test_an_unknown_activation_is_named() -> None:
    with pytest.raises(KeyError, match="swish"):
        figures.activation("swish")


def test_alt_texts_of_the_activations_are_true() -> None:
    sigmoid, tanh, leaky = (figures.ACTIVATIONS[name] for name in ("sigmoid", "tanh", "leaky_relu"))
    zero, five, end = np.zeros(1), np.array([5.0]), np.array([-6.0])
    assert sigmoid.value(zero) == 0.5
    assert sigmoid.slope(zero) == 0.25
    assert sigmoid.slope(five) < 0.01 < sigmoid.slope(five - 1)
    assert tanh.slope(zero) == 1
    assert leaky.value(end) == pytest.approx(-0.6)


def test_alt_text_on_depth_is_true() -> None:
    alt, last = figures.vanishing_factor().alt, figures.DEPTHS[-1]
    slopes = figures.slopes_at(1.0)
    assert slopes["relu"] == slopes["leaky_relu"] == 1
    assert f"{slopes['tanh'] ** last:.0e}" in alt
    assert f"{slopes['sigmoid'] ** last:.0e}" in alt
    assert figures.slopes_at(-1.0)["relu"] == 0
    assert figures.slopes_at(-1.0)["leaky_relu"] ** 10 == pytest.approx(1e-20)


def test_alt_text_of_the_two_losses_is_true() -> None:
    alt = figures.sure_and_wrong().alt
    squared, entropy = figures.output_gradients(-6)
    assert f"{squared:.4f}" in alt
    assert f"{entropy:.4f}" in alt
    z = np.linspace(-8, 8, 16001)
    pulls = np.array([figures.output_gradients(point)[0] for point in z])
    assert z[pulls.argmax()] == pytest.approx(-0.7, abs=0.05)


def test_figures_take_other_logits() -> None:
    assert "0, 0" in figures.softmax_bars([0.0, 0.0]).alt
    assert figures.jacobian_map([3.0, -1.0, 0.5, 0.0]).alt.startswith("A table of 4 by 4")
