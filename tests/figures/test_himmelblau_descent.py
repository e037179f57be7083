"""Figures of notebook 04: they draw, say in words what is seen, and stay quick."""

from __future__ import annotations

import re
import time
from collections.abc import Callable

import numpy as np
import pandas as pd
import pytest

from course.figures import himmelblau_descent as figures
from course.figures.picture import Picture

DRAWN = (
    figures.surface,
    figures.contour,
    figures.loss_against_step,
    figures.basins,
    figures.rates,
    figures.cycles,
    figures.lost_start,
)
SECONDS = 2.0


@pytest.mark.parametrize("draw", DRAWN, ids=lambda draw: draw.__name__)
def test_draws_quickly_and_without_warnings(
    draw: Callable[[], Picture], recwarn: pytest.WarningsRecorder
) -> None:
    began = time.process_time()
    picture = draw().png()
    assert time.process_time() - began < SECONDS
    assert picture.startswith(b"\x89PNG")
    assert not [str(warning.message) for warning in recwarn]


@pytest.mark.parametrize("draw", DRAWN, ids=lambda draw: draw.__name__)
def test_alt_text_has_substance(draw: Callable[[], Picture]) -> None:
    alt = draw().alt
    assert len(re.findall(r"[.](\s|$)", alt)) >= 2
    assert len(alt) > 150
    assert re.search(r"\d", alt)


def test_alt_text_of_the_surface_is_true() -> None:
    values = figures.himmelblau(figures.grid())
    assert values.max() == 2186 == figures.himmelblau((6, 6))


def test_alt_text_of_the_contour_names_the_ends() -> None:
    assert "minimum 3, minimum 0, minimum 2, minimum 1" in figures.contour().alt


def test_alt_text_of_the_cycles_is_true() -> None:
    for point in figures.descent((1, -1), 0.02, 400)[-2:]:
        assert f"({point[0]:.3f}, {point[1]:.3f})" in figures.cycles().alt


def test_alt_text_of_the_lost_start_is_true() -> None:
    alt = figures.lost_start().alt
    points = (*figures.descent((5, 5), 0.02, 2)[1:], *figures.descent((5, 5), 0.024, 2)[1:])
    assert all(f"({point[0]:.1f}, {point[1]:.1f})" in alt for point in points)


def test_figures_take_other_paths() -> None:
    path = figures.descent((0.0, 0.0), 0.005, 50)
    assert "begin at (0, 0)" in figures.contour([path]).alt
    assert figures.loss_against_step([path]).png()


def test_the_hatched_region_ends_just_beyond_the_minimum() -> None:
    assert figures.largest_curvature((3.0, 2.0)) < 2 / 0.024 < figures.largest_curvature((3.1, 2.0))


def test_table_from_right_answers() -> None:
    table = figures.table_7_1(
        lambda gradient, start, rate, steps: figures.descent(start, rate, steps),
        figures.gradient,
        figures.gradient,
    )
    assert isinstance(table, pd.DataFrame)
    assert table["own gradient"].tolist() == [
        "(3.5844, -1.8481)",
        "(3.0000, 2.0000)",
        "(-3.7793, -3.2832)",
        "(-2.8051, 3.1313)",
    ]
    assert table["printed in the chapter"].tolist() == list(figures.AS_PRINTED)


def test_table_before_the_answers_are_written() -> None:
    def gradient_descent(*_: object) -> np.ndarray:
        raise NotImplementedError

    assert "appears here once" in figures.table_7_1(gradient_descent, figures.gradient, figures.gradient)
