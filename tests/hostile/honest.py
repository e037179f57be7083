"""Four honest students, in the same form as the cases of the corpus: STUDENTS holds name -> (expect, make)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from nbformat import NotebookNode

from tests.hostile.making import QUIZZES, cell, fill, insert_before, insert_last, only, set_answer

WROTE = (
    "1e-5 for the central and 1e-8 for the forward difference; right of it truncation, left of it round-off."
)


def all_right(nb: NotebookNode, right: Mapping[str, str], folder: Path) -> NotebookNode:
    """Everything right, with a written answer."""
    cell(nb, "written_choose_h").source = WROTE
    return fill(nb, right)


HALF = (
    "forward_difference",
    "free_fall_velocity",
    "power_rule",
    "exponential_rule",
    "product_rule",
    "grad_quadratic",
    "grad_squared_error",
    "descent_step",
    "quiz_01_1",
    "quiz_01_3",
    "quiz_01_5",
)


def half_right(nb: NotebookNode, right: Mapping[str, str], folder: Path) -> NotebookNode:
    """About half of the answers; the others are wrong in usual ways, or not begun."""
    fill(nb, {name: right[name] for name in HALF})
    set_answer(
        nb,
        "central_difference",
        "def central_difference(f, x, h=1e-5):\n    return f(x + h) - f(x - h) / 2 * h",
    )
    set_answer(nb, "logarithm_rule", "def logarithm_rule(x, a):\n    return 1 / x")
    set_answer(nb, "grad_exponential", "def grad_exponential(x, w, b):\n    return np.exp(w), x * np.exp(b)")
    set_answer(nb, "ascent_step", "def ascent_step(theta, gradient, learning_rate):\n    print(theta)")
    set_answer(nb, "quiz_01_2", 'quiz_01_2 = "b"')
    insert_last(nb, "# To do: the rest.\nforward_difference(np.sin, 0.0, 0.1)")
    return nb


def untouched(nb: NotebookNode, right: Mapping[str, str], folder: Path) -> NotebookNode:
    """Handed in as it was released."""
    return nb


def right_in_odd_ways(nb: NotebookNode, right: Mapping[str, str], folder: Path) -> NotebookNode:
    """All right, though not as anybody would expect it."""
    fill(nb, right)
    insert_before(
        nb, "forward_difference", "import math\nfrom functools import partial\nfrom operator import mul"
    )
    set_answer(nb, "free_fall_velocity", "free_fall_velocity = lambda t, g=9.81: t * g")
    set_answer(
        nb,
        "power_rule",
        """
        class Power:
            def __call__(self, x, a):
                return a * np.power(x, a - 1.0)

        power_rule = Power()
        """,
    )
    set_answer(
        nb,
        "product_rule",
        """
        def product_rule(f, df, g, dg):
            def slope(x):
                return sum(map(lambda pair: mul(*pair), [(df(x), g(x)), (f(x), dg(x))]))
            return slope
        """,
    )
    set_answer(nb, "grad_quadratic", "def grad_quadratic(x, w, b):\n    return [2 * w * x, b + b]")
    set_answer(
        nb, "grad_logarithm", "def grad_logarithm(a, x, w, b):\n    return np.array([x, 1]) * a / (x * w + b)"
    )
    set_answer(
        nb,
        "descent_step",
        """
        def step(sign, theta, gradient, learning_rate):
            return theta + sign * learning_rate * gradient

        descent_step = partial(step, -1)
        """,
    )
    for name in QUIZZES:
        letter = right[name].rstrip().rstrip('"')[-1]
        set_answer(nb, name, f'{name} = "({letter.upper()})"')
    return nb


STUDENTS: dict[str, tuple[dict[str, Any], Callable[..., Any]]] = {
    "all_right": ({"notebook": "graded", "scores": "full"}, all_right),
    "half_right": ({"notebook": "graded", "scores": only(*HALF)}, half_right),
    "untouched": ({"notebook": "graded", "scores": "zero"}, untouched),
    "right_in_odd_ways": ({"notebook": "graded", "scores": "full"}, right_in_odd_ways),
}
