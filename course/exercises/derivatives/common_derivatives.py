"""Derivatives of common functions: free fall (chapter 7.1), powers, exponentials and logarithms (7.2.1)."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any

import autograd.numpy as anp
import numpy as np
from autograd import elementwise_grad

from course.checking import Case, Draw, Exercise
from course.exercises.derivatives.named_functions import FORMULA
from course.exercises.elementwise import mixed, real

NUMBERS = "single numbers"
ARRAYS = "arrays, entry by entry"


def _exact(*args: Any) -> Case:
    """A formula is asked for: neither float32 nor a rounded constant is good enough."""
    return Case(args, rtol=FORMULA, atol=1e-12)


def _slope(f: Any, x: Any) -> Any:
    """df/dx at every entry of x, by automatic differentiation."""
    return elementwise_grad(f)(real(x))


# --- free_fall_velocity ----------------------------------------------------------------------------------

free_fall_velocity = Exercise(
    "free_fall_velocity",
    call="free_fall_velocity(t, g=9.81)",
    oracle=lambda t, g=9.81: _slope(lambda time: g * time**2 / 2, t),
)


@free_fall_velocity.part("on Earth, g = 9.81 by default", points=0.5)
def _on_earth(draw: Draw) -> Iterator[Case]:
    yield _exact(2.0)
    yield _exact(0.0)
    yield _exact(3)
    yield _exact(draw.number(0.5, 9))
    yield _exact(-draw.number(0.5, 9))
    yield _exact(draw.uniform(0, 5, draw.size()))


@free_fall_velocity.part("elsewhere, with another g", points=0.5)
def _elsewhere(draw: Draw) -> Iterator[Case]:
    yield _exact(2.5, 1.62)
    yield _exact(draw.number(1, 9), draw.number(2, 8))
    yield _exact(draw.uniform(0, 5, *draw.sizes(2)), draw.number(12, 25))
    yield _exact(4, 10)


free_fall_velocity.misconception(
    "distance in place of velocity",
    hint="This is the distance fallen. The velocity is its derivative with respect to time.",
)(lambda t, g=9.81: g * t**2 / 2)
free_fall_velocity.misconception(
    "half kept",
    hint="The 2 that comes down from the square cancels the 1/2 in front: half of the velocity is missing.",
)(lambda t, g=9.81: g * t / 2)
free_fall_velocity.misconception(
    "factor 2 too many",
    hint="The 2 that comes down from the square meets the 1/2 in front. Here that 1/2 is lost.",
)(lambda t, g=9.81: 2 * g * t)
free_fall_velocity.misconception(
    "exponent not lowered",
    hint="The factor from the exponent is there, but the power of t stays at 2. By how much does a derivative lower it?",
)(lambda t, g=9.81: g * t**2)
free_fall_velocity.misconception(
    "acceleration in place of velocity",
    hint="This is the derivative of the derivative, the acceleration. One derivative is asked for.",
)(lambda t, g=9.81: g + 0 * t)
free_fall_velocity.misconception(
    "g not used",
    hint="The result is right on Earth only: g is passed in, so use it in place of 9.81.",
)(lambda t, g=9.81: 9.81 * t)
free_fall_velocity.misconception(
    "derivative with respect to g",
    hint="Which letter moves? This holds t fixed and varies g; asked is the derivative with respect to time.",
)(lambda t, g=9.81: t**2 / 2)
free_fall_velocity.misconception(
    "sign turned",
    hint="The size is right. The distance fallen grows with time, so its derivative is positive.",
)(lambda t, g=9.81: -g * t)
free_fall_velocity.misconception(
    "another g by default",
    hint="On Earth the signature promises 9.81 m/s², a little less than 10.",
)(lambda t, g=10: g * t)

# --- power_rule ------------------------------------------------------------------------------------------

power_rule = Exercise("power_rule", call="power_rule(x, a)", oracle=lambda x, a: _slope(lambda u: u**a, x))


@power_rule.part("whole exponents", points=1)
def _whole_exponents(draw: Draw) -> Iterator[Case]:
    yield _exact(3.0, 2)
    yield _exact(draw.number(1.5, 3), 5)
    yield _exact(draw.number(-3, -1.5), 3)
    yield _exact(draw.number(1.5, 4), 1)
    yield _exact(draw.number(1.5, 4), 0)
    yield _exact(5, 4)
    yield _exact(mixed(draw, draw.size()), 4)
    yield _exact(mixed(draw, *draw.sizes(2)), 3)
    for a in (1, 2, 3):
        yield _exact(np.array([0.0, draw.number(1.5, 3), draw.number(-3, -1.5)]), a)
    yield _exact(0.0, 3)


@power_rule.part("negative and fractional exponents", points=1)
def _other_exponents(draw: Draw) -> Iterator[Case]:
    yield _exact(4.0, 0.5)
    yield _exact(draw.number(1.5, 3), -1)
    yield _exact(draw.number(1.5, 3), -2.0)
    yield _exact(draw.number(1.5, 3), draw.number(1.2, 3.8))
    yield _exact(draw.uniform(0.5, 3, draw.size()), draw.number(-1.8, -0.2))
    yield _exact(draw.uniform(0.5, 3, draw.size()), 1.5)
    yield _exact(draw.integers(2, 9, draw.size()), 0.5)
    yield _exact(draw.integers(2, 9, draw.size()), 1.5)
    # Bends so much that a numerical derivative shows.
    yield _exact(draw.number(0.001, 0.004), 0.5)


power_rule.misconception(
    "exponential rule on a power",
    hint="ln belongs to a^x, where the variable sits in the exponent. Here the variable is the base and a is a fixed number.",
)(lambda x, a: np.float_power(np.abs(x), a) * np.sign(x) ** a * np.log(np.abs(x)))
power_rule.misconception(
    "exponent not lowered",
    hint="The factor a is there. The power itself also changes: by how much is its exponent lowered?",
)(lambda x, a: a * np.float_power(x, a))
power_rule.misconception(
    "factor a missing",
    hint="The exponent is lowered as it should be, but the old exponent must also come down in front.",
)(lambda x, a: np.float_power(x, a - 1))
power_rule.misconception(
    "new exponent as factor",
    hint="The factor in front is the exponent before it is lowered, not after.",
)(lambda x, a: (a - 1) * np.float_power(x, a - 1))
power_rule.misconception(
    "integral in place of derivative",
    hint="The exponent went up: this is an antiderivative. A derivative lowers it.",
)(lambda x, a: np.float_power(x, a + 1) / (a + 1) if a != -1 else np.log(np.abs(x)))
power_rule.misconception(
    "base and exponent exchanged",
    hint="The letters changed places: the variable x is the base, a is the exponent.",
)(lambda x, a: x * np.float_power(a, np.asarray(x) - 1))
power_rule.misconception(
    "missing brackets",
    hint="`**` comes before the minus in Python: 1 is subtracted from the power, not from the exponent.",
)(lambda x, a: a * np.float_power(x, a) - 1)
power_rule.misconception(
    "function in place of derivative",
    hint="This is x^a itself. Asked is how fast it changes.",
)(np.float_power)
power_rule.misconception(
    "sign turned",
    hint="The size is right, the sign is turned: for x and a both positive the power rises.",
)(lambda x, a: -a * np.float_power(x, a - 1))
power_rule.misconception(
    "divided by x",
    hint="Taking the power and dividing it by x gives 0/0 at x = 0, where the derivative exists. Lower the exponent itself.",
)(lambda x, a: a * np.float_power(x, a) / x)
power_rule.misconception(
    "cut down to whole numbers",
    hint="With integers in x the result is stored as integers, and the fraction is lost. The result needs floats.",
)(lambda x, a: np.asarray(a * np.float_power(x, a - 1)).astype(np.asarray(x).dtype))
power_rule.misconception(
    "always the square",
    hint="This holds for a = 2 only. Use the a that is passed in.",
)(lambda x, a: 2 * x)

# --- exponential_rule ------------------------------------------------------------------------------------

exponential_rule = Exercise(
    "exponential_rule",
    call="exponential_rule(x, a)",
    oracle=lambda x, a: _slope(lambda u: anp.exp(u * anp.log(a)), x),
)


@exponential_rule.part(NUMBERS, points=1)
def _exponential_numbers(draw: Draw) -> Iterator[Case]:
    yield _exact(0.0, 2.0)
    yield _exact(3, 2)
    yield _exact(draw.number(0.5, 2.5), draw.number(3, 6))
    yield _exact(draw.number(-2, -0.5), draw.number(1.5, 2.5))
    yield _exact(draw.number(0.5, 2), draw.number(0.2, 0.8))
    yield _exact(1.5, math.e)
    yield _exact(draw.number(0.5, 2), 10)


@exponential_rule.part(ARRAYS, points=1)
def _exponential_arrays(draw: Draw) -> Iterator[Case]:
    yield _exact(mixed(draw, draw.size()), draw.number(2, 4))
    yield _exact(mixed(draw, *draw.sizes(2)), draw.number(0.2, 0.7))
    yield _exact(draw.uniform(0.5, 2, draw.size()), 1.0)


exponential_rule.misconception(
    "power rule on an exponential",
    hint="The power rule is for a variable base and a fixed exponent. Here it is the other way round: the variable is the "
    "exponent.",
)(lambda x, a: x * np.float_power(a, np.asarray(x) - 1))
exponential_rule.misconception(
    "factor ln a missing",
    hint="Only for the base e is the function its own derivative. Every other base brings a factor with it.",
)(lambda x, a: np.float_power(a, x))
exponential_rule.misconception(
    "log of x in place of a",
    hint="The factor is the logarithm of the base, which is fixed. Here it is that of the exponent.",
)(lambda x, a: np.float_power(a, x) * np.log(np.abs(x)))
exponential_rule.misconception(
    "log to base 10",
    hint="The factor is a natural logarithm. `np.log10` is the logarithm to base 10.",
)(lambda x, a: np.float_power(a, x) * np.log10(a))
exponential_rule.misconception(
    "log to base 2",
    hint="The factor is a natural logarithm. `np.log2` is the logarithm to base 2.",
)(lambda x, a: np.float_power(a, x) * np.log2(a))
exponential_rule.misconception(
    "divided by ln a",
    hint="Dividing by ln a belongs to the antiderivative of a^x, and to the derivative of its logarithm.",
)(lambda x, a: np.float_power(a, x) / np.log(a))
exponential_rule.misconception(
    "base e in place of a",
    hint="This is right for the base e only. Use the base a that is passed in.",
)(lambda x, a: np.exp(x))
exponential_rule.misconception(
    "exponent lowered",
    hint="The factor is right. The exponent is not lowered, though: that is the power rule's habit.",
)(lambda x, a: np.float_power(a, np.asarray(x) - 1) * np.log(a))
exponential_rule.misconception(
    "extra factor x",
    hint="There is one factor too many: x itself does not come down in front.",
)(lambda x, a: x * np.float_power(a, x) * np.log(a))
exponential_rule.misconception(
    "base and exponent exchanged",
    hint="The letters changed places: a is the base, the variable x is the exponent.",
)(lambda x, a: np.float_power(np.abs(x), a) * np.log(np.abs(x)))

# --- logarithm_rule --------------------------------------------------------------------------------------

logarithm_rule = Exercise(
    "logarithm_rule",
    call="logarithm_rule(x, a)",
    oracle=lambda x, a: _slope(lambda u: anp.log(u) / anp.log(a), x),
)


@logarithm_rule.part(NUMBERS, points=1)
def _logarithm_numbers(draw: Draw) -> Iterator[Case]:
    yield _exact(4.0, 2.0)
    yield _exact(5, 10)
    yield _exact(0.0001, draw.number(3, 6))
    yield _exact(draw.number(0.3, 0.8), draw.number(3, 6))
    yield _exact(draw.number(1.5, 5), draw.number(0.2, 0.8))
    yield _exact(2.5, math.e)
    yield _exact(draw.number(1.5, 5), draw.number(6, 9))


@logarithm_rule.part(ARRAYS, points=1)
def _logarithm_arrays(draw: Draw) -> Iterator[Case]:
    yield _exact(draw.uniform(0.3, 5, draw.size()), draw.number(2, 4))
    yield _exact(draw.uniform(0.3, 5, *draw.sizes(2)), draw.number(0.2, 0.7))
    yield _exact(draw.integers(2, 9, draw.size()), 10)


logarithm_rule.misconception(
    "ln a missing",
    hint="1/x belongs to the natural logarithm. A logarithm to another base is flatter or steeper by a fixed factor.",
)(lambda x, a: 1 / x)
logarithm_rule.misconception(
    "multiplied by ln a",
    hint="ln a is there, on the wrong side of the fraction bar: log base a of x is ln x divided by ln a.",
)(lambda x, a: np.log(a) / x)
logarithm_rule.misconception(
    "function in place of derivative",
    hint="This is the logarithm itself. Asked is how fast it changes.",
)(lambda x, a: np.log(x) / np.log(a))
logarithm_rule.misconception(
    "ln x in place of ln a",
    hint="The logarithm in the result is that of the base a. The variable x stands there without one: have the two letters "
    "changed places, perhaps in the first line?",
)(lambda x, a: 1 / (a * np.log(x)))
logarithm_rule.misconception(
    "log to base 10",
    hint="The fixed factor holds a natural logarithm. `np.log10` is the logarithm to base 10.",
)(lambda x, a: 1 / (x * np.log10(a)))
logarithm_rule.misconception(
    "log to base 2",
    hint="The fixed factor holds a natural logarithm. `np.log2` is the logarithm to base 2.",
)(lambda x, a: 1 / (x * np.log2(a)))
logarithm_rule.misconception(
    "a in place of ln a",
    hint="The base appears without its logarithm.",
)(lambda x, a: 1 / (x * a))
logarithm_rule.misconception(
    "quotient rule on a constant",
    hint="ln a is a fixed number, so its derivative is 0. Here it is treated as if it depended on x.",
)(lambda x, a: (np.log(a) / x - np.log(x) / a) / np.log(a) ** 2)
logarithm_rule.misconception(
    "sign turned",
    hint="The size is right, the sign is turned: for a base above 1 the logarithm rises.",
)(lambda x, a: -1 / (x * np.log(a)))
