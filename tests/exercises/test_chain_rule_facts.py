"""Every number that notebook 03 states is computed here and looked for in its text."""

from collections.abc import Callable

import numpy as np
from scipy.special import expit

from course.exercises import of_notebook

ASSIGNMENT = "03-chain-rule"


def test_the_points_are_as_announced(text: str, points: Callable[..., float]) -> None:
    written, quiz, everything = (
        points("written_"),
        points("test_quiz_"),
        points(""),
    )
    exercises = everything - written - quiz
    assert exercises == sum(exercise.points for exercise in of_notebook(ASSIGNMENT).values())
    assert f"nine exercises with {exercises:g} points" in text
    assert f"with {written:g}, six quiz questions with {quiz:g}: {everything:g} points" in text
    assert len(of_notebook(ASSIGNMENT)) == 9


def test_the_two_paths_at_one(text: str) -> None:
    t = 1.0
    assert f"the upper path contributes {2 * 2 * (2 * t + 1):g}" in text
    assert f"$2e = {2 * np.exp(1):.4f}$" in text


def test_sigmoid_slope_at_z_and_at_a(text: str) -> None:
    a = expit(2.0)
    assert (
        f"{a * (1 - a):.4f}, while the slope at $a = \\sigma(2) = {a:.4f}$ is {expit(a) * (1 - expit(a)):.4f}"
        in text
    )


def test_factor_counts(text: str, solution: dict) -> None:
    count = solution["count_chain_factors"]
    assert (count(1, 1, 1), count(2, 2, 2)) == (8, 52)
    assert f"five, **{count(1, 1, 1)}** in all" in text
    assert f"**{count(2, 2, 2)}**" in text
    assert f"{count(100, 100, 100):,} factors are copies of {links(100):,} links" in text
    assert f"only {links(2)} different links" in text


def links(n: int) -> int:
    """Different local derivatives of an n-n-n network: loss, output sigmoids, weights and way back, hidden sigmoids, weights."""
    return n + n + n * n + n * n + n + n * n


def test_reuse_example(text: str, solution: dict) -> None:
    Value = solution["Value"]
    x, w = Value(1.5), Value(2.0)
    h = x * w
    k = h * h
    y = k + h
    y.backward()
    assert (h.data, k.data, y.data) == (3, 9, 12)
    assert (h.grad, k.grad, x.grad, w.grad) == (7, 1, 14, 10.5)
    assert "$3 + 3 = 6$" in text
    assert "Its gradient is the sum, 7" in text


def test_the_chapters_check_gives_two(text: str, solution: dict) -> None:
    Value = solution["Value"]
    x, w1, b1, w2, b2 = (Value(number) for number in (1.0, 2.0, 1.0, 2.0, 1.0))
    y1 = x * w1 + b1
    y2 = y1 * w2 + b2
    y2.backward()
    assert w1.grad == y1.grad * x.data == 2
    assert "2 and 2 again" in text


def test_calling_backward_again_adds_the_same_amounts(solution: dict) -> None:
    Value = solution["Value"]
    x = Value(1.5)
    h = x * x
    y = h * h + h
    y.backward()
    once = x.grad
    y.backward()
    assert x.grad == 2 * once


def test_paths_of_the_quiz() -> None:
    n_hidden, n_out = 2, 2
    assert (n_hidden * n_out, 2 * n_hidden * n_out) == (4, 8)
