"""The exercise of notebook 00: a warm-up that shows how checks speak."""

from __future__ import annotations

from typing import Any

import numpy as np

from course.checking import Case, Draw, Exercise

half_square = Exercise(
    "half_square", call="half_square(x)", oracle=lambda x: np.square(np.asarray(x, dtype=float)) / 2
)


@half_square.part("numbers", points=0)
def _numbers(draw: Draw) -> Any:
    yield Case((3.0,))
    yield Case((-2,))
    yield Case((0.0,))
    yield Case((draw.number(-5, 5),))


@half_square.part("arrays, entry by entry", points=0)
def _arrays(draw: Draw) -> Any:
    yield Case((draw.normal(draw.size(), scale=2.0),))
    yield Case((draw.normal(*draw.sizes(2), scale=2.0),))


@half_square.misconception("not halved", hint="This is x squared. The exercise asks for half of it.")
def _not_halved(x: Any) -> Any:
    return np.asarray(x) ** 2


@half_square.misconception("halved before squaring", hint="Square first, then halve: (x/2)² is x²/4.")
def _halved_first(x: Any) -> Any:
    return (np.asarray(x) / 2) ** 2


@half_square.misconception(
    "doubled in place of squared", hint="x times x is not 2 times x. Try x = 3 by hand: 9/2 = 4.5."
)
def _doubled(x: Any) -> Any:
    return 2 * np.asarray(x) / 2


@half_square.misconception(
    "power sign", hint="In Python `^` is not a power but a bitwise operation. A power is written `x**2`."
)
def _bitwise(x: Any) -> Any:
    return (x ^ 2) / 2


@half_square.misconception(
    "whole-number division", hint="`//` cuts the result down to a whole number. `/` keeps the fraction."
)
def _floor(x: Any) -> Any:
    return np.asarray(x) ** 2 // 2


@half_square.misconception("sign lost", hint="A square is never negative: where does the sign come from?")
def _signed(x: Any) -> Any:
    return np.asarray(x) * np.abs(x) / 2
