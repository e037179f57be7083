"""The exercises of notebook 01, in the notebook's order: derivatives and gradients (7.1), their rules (7.2)."""

# isort: off
from course.exercises.difference_quotients import forward_difference
from course.exercises.common_derivatives import free_fall_velocity
from course.exercises.difference_quotients import central_difference
from course.exercises.common_derivatives import power_rule, exponential_rule, logarithm_rule
from course.exercises.combination_rules import product_rule, quotient_rule, composite_rule
from course.exercises.partial_derivatives import (
    grad_quadratic,
    grad_exponential,
    grad_squared_error,
    grad_logarithm,
)
from course.exercises.numerical_gradients import numerical_gradient
from course.exercises.gradient_agreement import gradients_agree
from course.exercises.gradient_steps import descent_step, ascent_step
# isort: on

__all__ = [
    "ascent_step",
    "central_difference",
    "composite_rule",
    "descent_step",
    "exponential_rule",
    "forward_difference",
    "free_fall_velocity",
    "grad_exponential",
    "grad_logarithm",
    "grad_quadratic",
    "grad_squared_error",
    "gradients_agree",
    "logarithm_rule",
    "numerical_gradient",
    "power_rule",
    "product_rule",
    "quotient_rule",
]
