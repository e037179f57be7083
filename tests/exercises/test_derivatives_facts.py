"""Every number that notebook 01 states is computed here and looked for in its text."""

from collections.abc import Callable

import numpy as np
import pytest
from autograd import grad

from course.exercises import of_notebook
from course.exercises.derivatives import named_functions
from course.exercises.derivatives.numerical_gradients import columns_and_corner, tangled
from course.figures import derivatives as figures

ASSIGNMENT = "01-derivatives"


def test_the_points_are_as_announced(text: str, points: Callable[..., float]) -> None:
    written, quiz = points("written_"), points("test_quiz_")
    everything = points("")
    exercises = everything - written - quiz
    assert exercises == sum(exercise.points for exercise in of_notebook(ASSIGNMENT).values())
    assert f"{len(of_notebook(ASSIGNMENT))} exercises with {exercises:g} points" in text
    assert f"one written question with {written:g} and six quiz questions with {quiz:g}" in text
    assert f": {everything:g} points in all" in text


def test_secants_of_the_falling_stone(solution: dict, text: str) -> None:
    def fallen(t: float) -> float:
        return 9.81 * t**2 / 2

    slopes = [solution["forward_difference"](fallen, 1.0, h) for h in (1.0, 0.5, 0.1)]
    assert "{:.3g}, {:.3g} and {:.3g} for $h = 1$, $0.5$ and $0.1$".format(*slopes) in text
    assert f"close in on {solution['free_fall_velocity'](1.0):g}" in text


def test_forward_and_central_secant_of_the_exponential(solution: dict, text: str) -> None:
    forward = solution["forward_difference"](np.exp, 0.0, 1.0)
    central = solution["central_difference"](np.exp, 0.0, 1.0)
    assert f"slope {forward:.3f}, the central one {central:.3f}" in text


def test_errors_against_h(text: str) -> None:
    decades = 10.0 ** -np.arange(17)
    forward, central = figures.difference_errors(np.sin, float(np.cos(1.0)), 1.0, decades)
    assert (np.argmin(forward), np.argmin(central)) == (8, 5)
    assert "$10^{-5}$ is best for the central difference (error $1 \\cdot 10^{-11}$)" in text
    assert "$10^{-8}$ for the forward one (error $3 \\cdot 10^{-9}$)" in text
    assert (f"{central[5]:.0e}", f"{forward[8]:.0e}") == ("1e-11", "3e-09")
    assert "With $h = 10^{-2}$ the central difference of $\\sin$ at 1 is off by $9 \\cdot 10^{-6}$" in text
    assert (f"{central[2]:.0e}", f"{central[3]:.0e}") == ("9e-06", "9e-08")
    # "h = 1e-15 is off in its second digit": more than 1 %, less than 10 %.
    assert 0.01 < central[15] / np.cos(1.0) < 0.1
    assert 0.01 < forward[15] / np.cos(1.0) < 0.1


def test_the_branches_have_the_slopes_that_are_stated() -> None:
    steps = np.logspace(-3, -1, 9)
    errors = figures.difference_errors(np.sin, float(np.cos(1.0)), 1.0, steps)
    slopes = [np.polyfit(np.log(steps), np.log(error), 1)[0] for error in errors]
    assert slopes == pytest.approx([1.0, 2.0], abs=0.05)
    small = np.logspace(-14, -9, 200)
    for error in figures.difference_errors(np.sin, float(np.cos(1.0)), 1.0, small):
        kept = error > 0
        assert np.polyfit(np.log(small[kept]), np.log(error[kept]), 1)[0] == pytest.approx(-1.0, abs=0.15)


def test_the_step_in_single_precision(text: str) -> None:
    assert "cube root of 1e-7 is about 5e-3" in text
    assert f"{np.cbrt(1e-7):.0e}" == "5e-03"
    steps = np.logspace(-6, 0, 25, dtype=np.float32)
    error = figures.difference_errors(np.sin, float(np.cos(1.0)), np.float32(1.0), steps)[1]
    assert 1e-3 < steps[np.argmin(error)] < 5e-2


def test_constants_of_the_rules(text: str) -> None:
    assert f"times $\\ln 2 = {np.log(2):.3f}$" in text
    assert f"$\\cos 1 = {np.cos(1):.4f}$" in text
    assert f"2 \\cdot {np.cos(1):.4f} = {2 * np.cos(1):.4f}" in text


def test_evaluations_for_a_weight_matrix(text: str) -> None:
    assert f"these are {2 * 784 * 256:,} evaluations" in text


def test_two_descents_end_where_the_text_says(text: str) -> None:
    ends = [figures.descend(start)[-1] for start in figures.STARTS]
    said = ("at (−1.04, 0.00) and height −0.31", "at (0.96, 0.00) and height 0.29")
    for end, words in zip(ends, said, strict=True):
        assert np.allclose(figures.valleys_gradient(end), 0, atol=1e-6)
        computed = f"at ({end[0]:.2f}, {end[1]:.2f}) and height {figures.valleys(end):.2f}".replace("-", "−")
        assert computed == words
        assert words in text
    assert f"only {figures.STARTS[1][0] - figures.STARTS[0][0]:g} apart" in text


def test_the_squared_error_can_be_written_both_ways(solution: dict) -> None:
    turned = grad(lambda w: (2.0 - 3.0 * w - 1.5) ** 2)(0.5)
    assert solution["grad_squared_error"](3.0, 2.0, 0.5, 1.5)[0] == pytest.approx(turned)


@pytest.mark.parametrize(
    "pair", [value for value in vars(named_functions).values() if isinstance(value, named_functions.Pair)]
)
def test_pairs_are_functions_with_their_derivatives(pair: named_functions.Pair) -> None:
    x = np.array([-0.7, 0.4, 1.3])
    assert np.allclose(pair.df(x), named_functions.exact_derivative(pair.f, x))


def test_the_oracle_of_the_numerical_gradient_matches_formulas() -> None:
    oracle = of_notebook(ASSIGNMENT)["numerical_gradient"].oracle
    assert oracle is not None
    theta, h = np.linspace(-1, 2, 12).reshape(3, 4), 0.1
    flat, weights = theta.ravel(), np.arange(1.0, 13) / 12
    # The central difference of θ³ is 3θ² + h².
    tangled_slopes = weights * (3 * flat**2 + h**2)
    tangled_slopes[:-1] += flat[1:]
    tangled_slopes[1:] += flat[:-1]
    assert np.allclose(oracle(tangled, theta, h), tangled_slopes.reshape(3, 4))
    column_slopes = np.broadcast_to(np.cos(theta.sum(axis=0)), theta.shape).copy()
    column_slopes[0, -1] += 2 * theta[0, -1]
    assert np.allclose(oracle(columns_and_corner, theta), column_slopes, atol=1e-8)
