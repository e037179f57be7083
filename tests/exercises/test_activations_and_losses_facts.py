"""The numbers that notebook 02 states, calculated afresh and found in its text."""

from __future__ import annotations

import doctest
import math
from pathlib import Path
from typing import Any

import nbformat
import numpy as np
import pytest
from scipy import special

from course.exercises import of_notebook
from course.figures import activations_and_losses as figures
from course.proof.stage import stage

ASSIGNMENT = "02-activations-and-losses"
NOTEBOOK = Path(__file__).resolve().parents[2] / "source" / ASSIGNMENT / "activations-and-losses.ipynb"
EXERCISES = of_notebook(ASSIGNMENT)


@pytest.fixture(scope="module")
def cells() -> list[nbformat.NotebookNode]:
    return nbformat.read(NOTEBOOK, as_version=4).cells


@pytest.fixture(scope="module")
def prose(cells: list[nbformat.NotebookNode]) -> str:
    return "\n".join(cell.source for cell in cells if cell.cell_type == "markdown")


@pytest.fixture(scope="module")
def answers() -> dict[str, Any]:
    return stage(ASSIGNMENT)


def points(cells: list[nbformat.NotebookNode], begins: str) -> float:
    marked = [cell.metadata.get("nbgrader", {}) for cell in cells]
    return sum(cell["points"] for cell in marked if cell.get("grade") and cell["grade_id"].startswith(begins))


def test_what_the_exercises_are_worth(cells: list[nbformat.NotebookNode], prose: str) -> None:
    functions = sum(exercise.points for exercise in EXERCISES.values())
    written, quiz = points(cells, "written_"), points(cells, "test_quiz_")
    assert f"**Worth** {functions + written + quiz:g} points" in prose
    assert f"{len(EXERCISES)} functions ({functions:g})" in prose
    assert f"one written answer ({written:g}), 7 quiz questions ({quiz:g})" in prose


@pytest.mark.parametrize("name", EXERCISES)
def test_the_examples_in_docstrings_are_true(name: str, answers: dict[str, Any]) -> None:
    test = doctest.DocTestParser().get_doctest(answers[name].__doc__, answers, name, None, None)
    assert test.examples
    assert doctest.DocTestRunner().run(test).failed == 0


def test_where_exp_ends(prose: str) -> None:
    assert "$1.8 \\cdot 10^{308}$" in prose
    assert f"{np.finfo(float).max:.1e}" == "1.8e+308"
    with np.errstate(over="ignore"):
        assert np.isfinite(np.exp(709.0))
        assert np.isinf(np.exp(710.0))


def test_table_of_what_is_left_after_ten_layers(prose: str) -> None:
    right, left = figures.slopes_at(1.0), figures.slopes_at(-1.0)
    for title, key in (("sigmoid", "sigmoid"), ("tanh", "tanh")):
        row = f"| {title} | {right[key]:.4f} | {right[key] ** 10:.2e} | {left[key]:.4f} | {left[key] ** 10:.2e} |"
        assert row in prose
    assert (right["relu"], left["relu"], right["leaky_relu"]) == (1, 0, 1)
    assert f"| 1 | 1 | {left['leaky_relu']:g} | {left['leaky_relu'] ** 10:.2e} |" in prose


def test_what_ten_and_twenty_sigmoids_leave_at_best(prose: str) -> None:
    assert prose.count(f"{0.25**10:.2e}") == 2
    assert "0.25²⁰, about 9e-13" in prose
    assert f"{0.25**20:.0e}" == "9e-13"


def test_the_numbers_of_the_example_logits(prose: str) -> None:
    p = special.softmax([2.0, 1.0, 0.1])
    assert "become {:.3f}, {:.3f} and {:.3f}".format(*p) in prose
    assert f"I am {100 * p[0]:.0f} % sure" in prose
    assert f"$p = 0.25$ it is {-math.log(0.25):.3f}" in prose
    assert f"{math.e:.3f}" in prose


def test_how_much_harder_cross_entropy_pulls(prose: str) -> None:
    squared, entropy = figures.output_gradients(-6)
    assert f"the output is {special.expit(-6):.4f}" in prose
    assert f"pulls with {squared:.4f}, cross-entropy with {entropy:.4f}" in prose
    assert f"{entropy / squared:.0f} times as hard" in prose


def test_the_trap_with_whole_numbers(cells: list[nbformat.NotebookNode]) -> None:
    [trap] = [
        cell.source for cell in cells if "np.ones_like(x)\n" in cell.source and cell.cell_type == "code"
    ]
    namespace: dict[str, Any] = {"np": np}
    exec(trap, namespace)
    assert namespace["slopes"].tolist() == [0, 1]


def test_the_options_of_the_quiz_on_cross_entropy(prose: str) -> None:
    p, y = np.array([0.7, 0.2, 0.1]), np.array([0.0, 1.0, 0.0])
    options = {"a": p - y, "b": y - p, "c": -y / p + 0.0, "d": (p - y) * p * (1 - p)}
    for letter, gradient in options.items():
        listed = ", ".join(f"{round(entry, 3) + 0.0:g}" for entry in gradient)
        assert f"**{letter}.** $({listed})$" in prose


def test_the_options_of_the_quiz_on_squared_error(prose: str, answers: dict[str, Any]) -> None:
    o, y = np.full((10, 4), 0.1), np.zeros((10, 4))
    loss = float(answers["squared_error"](o, y))
    options = {"a": 10 * loss, "b": np.mean((o - y) ** 2), "c": loss, "d": 2 * loss}
    for letter, value in options.items():
        assert f"- **{letter}.** {value:g}" in prose


@pytest.mark.parametrize("name", ["sigmoid", "tanh", "relu", "leaky_relu"])
def test_slopes_that_probes_expect_are_slopes(name: str) -> None:
    x, h = np.array([-3.0, -0.7, 0.4, 2.5]), 1e-6
    value, slope = EXERCISES[name].oracle, EXERCISES[f"{name}_derivative"].oracle
    np.testing.assert_allclose(slope(x), (value(x + h) - value(x - h)) / (2 * h), atol=1e-8)


def test_gradients_that_probes_expect_are_gradients() -> None:
    rng, h = np.random.default_rng(3), 1e-5
    z, y = rng.normal(size=(3, 4)), np.eye(4)[[2, 0, 3]]
    for name in ("squared_error", "cross_entropy"):
        loss, gradient = EXERCISES[name].oracle, EXERCISES[f"{name}_gradient"].oracle
        for place in np.ndindex(z.shape):
            step = np.zeros_like(z)
            step[place] = h
            numerical = (loss(z + step, y) - loss(z - step, y)) / (2 * h)
            assert gradient(z, y)[place] == pytest.approx(numerical, abs=1e-9)


def test_the_jacobian_that_probes_expect_is_symmetric_with_rows_of_sum_0() -> None:
    jacobian = EXERCISES["softmax_jacobian"].oracle([2.0, 1.0, 0.1])
    np.testing.assert_allclose(jacobian, jacobian.T)
    np.testing.assert_allclose(jacobian.sum(axis=1), 0, atol=1e-15)
