"""The exercises of notebook 01, in the notebook's order: derivatives and gradients (7.1), their rules (7.2)."""

# isort: off
from course.exercises.derivatives.difference_quotients import forward_difference
from course.exercises.derivatives.common_derivatives import free_fall_velocity
from course.exercises.derivatives.difference_quotients import central_difference
from course.exercises.derivatives.common_derivatives import power_rule, exponential_rule, logarithm_rule
from course.exercises.derivatives.combination_rules import product_rule, quotient_rule, composite_rule
from course.exercises.derivatives.partial_derivatives import (
    grad_quadratic,
    grad_exponential,
    grad_squared_error,
    grad_logarithm,
)
from course.exercises.derivatives.numerical_gradients import numerical_gradient
from course.exercises.derivatives.gradient_agreement import gradients_agree
from course.exercises.derivatives.gradient_steps import descent_step, ascent_step
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
