"""The numbers that notebook 04 states, calculated afresh and found in its text."""

from __future__ import annotations

from pathlib import Path

import nbformat
import numpy as np
import pytest
from autograd import grad

from course.exercises import of_notebook
from course.exercises.himmelblau_descent import MINIMA
from course.figures import himmelblau_descent as figures

NOTEBOOK = Path(__file__).resolve().parents[2] / "source/04-himmelblau-descent/himmelblau-descent.ipynb"
ENDS = {(4, 0): 3, (1, 0): 0, (-4, 0): 2, (-2, 2): 1}


@pytest.fixture(scope="module")
def cells() -> list[nbformat.NotebookNode]:
    return nbformat.read(NOTEBOOK, as_version=4).cells


@pytest.fixture(scope="module")
def text(cells: list[nbformat.NotebookNode]) -> str:
    return "\n".join(cell.source for cell in cells if cell.cell_type == "markdown")


def states(text: str, *facts: str) -> None:
    missing = [fact for fact in facts if fact not in text]
    assert not missing, f"not in the notebook's text: {missing}"


def pair(point: np.ndarray, digits: int) -> str:
    return f"({point[0]:.{digits}f}, {point[1]:.{digits}f})"


def curvatures(x: np.ndarray) -> np.ndarray:
    return np.linalg.eigvalsh(figures.hessian(x))


def test_the_minima_are_minima() -> None:
    for minimum in MINIMA:
        assert figures.himmelblau(minimum) < 1e-9
        assert np.abs(figures.gradient(minimum)).max() < 1e-3
        assert curvatures(minimum).min() > 0


def test_derivatives_of_the_figures_module() -> None:
    for x in np.random.default_rng(4).uniform(-5, 5, (10, 2)):
        assert figures.gradient(x) == pytest.approx(grad(figures.himmelblau)(x))
        columns = [grad(lambda p, k=k: grad(figures.himmelblau)(p)[k])(x) for k in range(2)]
        assert figures.hessian(x) == pytest.approx(np.array(columns))
        assert figures.largest_curvature(x) == pytest.approx(curvatures(x)[-1])


def test_table_7_1(text: str) -> None:
    for start, place in ENDS.items():
        for slope in (figures.gradient, grad(figures.himmelblau)):
            x = np.array(start, dtype=float)
            for _ in range(200):
                x = x - 0.01 * slope(x)
            assert x == pytest.approx(MINIMA[place], abs=1e-6)
            assert figures.himmelblau(x) < 1e-29
    states(
        text,
        "-1.8481",
        "-1.85",
        "-3.7793",
        "-3.78",
        "-2.8051",
        "-2.81",
        "3.5844, -3.2832, 3.1313",
        "$10^{-29}$",
    )


def test_what_the_chapter_prints_is_cut_off() -> None:
    def cut(value: float) -> float:
        return np.trunc(value * 100) / 100

    assert [cut(MINIMA[3][1]), cut(MINIMA[2][0]), cut(MINIMA[1][0])] == [-1.84, -3.77, -2.80]
    assert np.round([MINIMA[3][0], MINIMA[2][1], MINIMA[1][1]], 2).tolist() == [3.58, -3.28, 3.13]


def test_single_precision_ends_below_2(text: str) -> None:
    one = np.float32
    x = np.array([1, 0], dtype=one)
    for _ in range(200):
        a, b = x[0] ** 2 + x[1] - one(11), x[0] + x[1] ** 2 - one(7)
        x = x - one(0.01) * np.array([4 * x[0] * a + 2 * b, 2 * a + 4 * x[1] * b], dtype=one)
    assert x.dtype == one
    assert 1.99 < x[1] < 2
    states(text, f"{x[1]:.7f}")


def test_first_worked_example(text: str) -> None:
    x = np.array([4.0, 0.0])
    assert figures.himmelblau(x) == 34
    assert figures.gradient(x).tolist() == [74, 10]
    states(text, "$25 + 9 = 34$", "The same 74 and 10")


def test_largest_stable_rates(text: str) -> None:
    rates = [2 / curvatures(minimum)[-1] for minimum in MINIMA]
    assert [f"{rate:.4f}" for rate in rates] == ["0.0243", "0.0248", "0.0149", "0.0190"]
    for place, (minimum, rate) in enumerate(zip(MINIMA, rates, strict=True)):
        low, high = curvatures(minimum)
        row = next(line for line in text.splitlines() if line.startswith(f"| {place}: "))
        states(row, f"{low:.2f}, {high:.2f}", f"{rate:.4f}")


@pytest.mark.parametrize("place", range(4))
def test_the_bound_is_the_border_between_settling_and_not(place: int) -> None:
    near = MINIMA[place] + 1e-3
    bound = 2 / curvatures(MINIMA[place])[-1]
    assert figures.descent(near, 0.98 * bound, 2000)[-1] == pytest.approx(MINIMA[place], abs=1e-5)
    assert np.abs(figures.descent(near, 1.02 * bound, 2000)[-1] - MINIMA[place]).max() > 0.1


def test_factors_at_rate_001(text: str) -> None:
    for place, shown in ((0, ("0.74", "0.18")), (1, ("0.35", "0.19"))):
        assert tuple(f"{1 - 0.01 * value:.2f}" for value in curvatures(MINIMA[place])) == shown
        states(text, *shown)
    assert figures.hessian((3, 2)).tolist() == [[74, 20], [20, 34]]
    assert np.roots([1, -108, 2116]) == pytest.approx(curvatures(np.array([3, 2]))[::-1])


def test_steps_until_the_loss_is_small(text: str) -> None:
    first = {
        start: int(np.argmax(figures.himmelblau(figures.descent(start, 0.01, 200).T) < 1e-12))
        for start in ENDS
    }
    assert (first[-2, 2], first[4, 0]) == (17, 65)
    assert min(first, key=first.__getitem__) == (-2, 2)
    states(text, "step 17", "step 65")


def test_wrong_sign_climbs_to_the_maximum(text: str) -> None:
    x = np.zeros(2)
    assert figures.himmelblau(x) == 170
    for _ in range(200):
        x = x + 0.01 * figures.gradient(x)
    assert curvatures(x).max() < 0
    states(text, f"({x[0]:.4f}, {x[1]:.4f})", f"from 170 to {figures.himmelblau(x):.1f}")


def test_two_cycle(text: str) -> None:
    path = figures.descent((1, -1), 0.02, 400)
    assert path[-1] == pytest.approx(path[-3], abs=1e-12)
    assert np.abs(path[-1] - path[-2]).max() > 0.5
    states(text, *(f"${pair(point, 3)}$" for point in path[-2:]))


def test_four_cycle() -> None:
    path = figures.descent((0, 0), 0.03, 400)
    assert path[-1] == pytest.approx(path[-5], abs=1e-10)
    assert np.abs(path[-1] - path[-3]).max() > 0.1
    assert len({pair(point, 6) for point in path[-4:]}) == 4


def test_lost_start(text: str) -> None:
    assert figures.descent((5, 5), 0.02, 200)[-1] == pytest.approx([3, 2])
    path = figures.descent((5, 5), 0.024, 10)
    finite = np.isfinite(path).all(axis=1)
    assert np.abs(path[4]).max() > 1e6
    assert np.abs(path[:3]).max() < 1e6
    assert int(np.argmin(finite)) == 8
    states(text, "beyond $10^6$ within 4 steps", "at step 8")


def test_model_answer(cells: list[nbformat.NotebookNode]) -> None:
    answer = next(
        c.source for c in cells if c.metadata.get("nbgrader", {}).get("grade_id") == "written_learning_rate"
    )
    curvature = curvatures(np.array([5, 5]))[-1]
    good, bad = figures.descent((5, 5), 0.02, 3), figures.descent((5, 5), 0.024, 1)
    states(
        answer,
        f"{curvature:.1f}",
        f"{2 / curvature:.4f}",
        f"= {2 / 0.024:.1f}",
        f"{pair(bad[1], 1)}",
        f"({figures.himmelblau(bad[1]):.0f})",
        f"({figures.himmelblau(bad[0]):.0f})",
        f"({figures.himmelblau(good[1]):.0f}), at {pair(good[1], 1)}",
    )
    inside = [bool(figures.largest_curvature(point) < 2 / 0.024) for point in good]
    assert inside == [False, False, False, True]


def test_share_that_finds_the_nearest_minimum(text: str) -> None:
    starts = figures.grid(count=121)
    ends = figures.descent_end(starts, 0.01, 200)
    gaps = [[np.hypot(p[0] - x, p[1] - y) for x, y in MINIMA] for p in (starts, ends)]
    share = np.mean(np.argmin(gaps[0], axis=0) == np.argmin(gaps[1], axis=0))
    states(text, f"({share:.0%})".replace("%", " %"))


def test_points_and_minutes(cells: list[nbformat.NotebookNode], text: str) -> None:
    points = {
        c.metadata.nbgrader.grade_id: c.metadata.nbgrader.points
        for c in cells
        if c.metadata.get("nbgrader", {}).get("grade")
    }
    exercises = of_notebook("04-himmelblau-descent")
    assert {name: points[f"test_{name}"] for name in exercises} == {
        name: exercise.points for name, exercise in exercises.items()
    }
    total, functions = sum(points.values()), sum(exercise.points for exercise in exercises.values())
    quiz = sum(value for name, value in points.items() if "quiz" in name)
    written = points["written_learning_rate"]
    assert total == functions + quiz + written
    states(
        text,
        f"{total:g} points: exercises {functions:g}, written answer {written:g}, quiz {quiz:g}",
        "45 minutes",
    )
