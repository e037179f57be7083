"""The exercises of notebook 04, in the order in which it sets them: Himmelblau's function (chapter 7.8)."""

# isort: off
from course.exercises.himmelblau_descent.landscape import MINIMA
from course.exercises.himmelblau_descent.function import himmelblau
from course.exercises.himmelblau_descent.closest_minimum import closest_minimum
from course.exercises.himmelblau_descent.function import himmelblau_gradient
from course.exercises.himmelblau_descent.descent_path import gradient_descent
from course.exercises.himmelblau_descent.stable_rate import largest_stable_rate
# isort: on

__all__ = [
    "MINIMA",
    "closest_minimum",
    "gradient_descent",
    "himmelblau",
    "himmelblau_gradient",
    "largest_stable_rate",
]
