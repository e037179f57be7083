"""Product, quotient and composite rule, each as a function that makes a function (chapter 7.2.2)."""

from __future__ import annotations

import contextlib
import inspect
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from course.checking import Case, Draw, Exercise
from course.exercises.derivatives.named_functions import (
    COS,
    COSH,
    CUBE,
    EXP,
    FAST,
    FAST_ABOVE_ZERO,
    FORMULA,
    SIN,
    SQUARE,
    Function,
    Pair,
    exact_derivative,
)

AT_POINTS = "at single points"
AT_ARRAYS = "at arrays of points, and for two rules in use at once"


class WrongParameters(TypeError):
    """The rule can't be called with the functions alone."""


class NotAFunction(TypeError):
    """The rule hands back something that can't be called."""


def _made(answer: Any, *functions: Function) -> Function:
    """What the answer makes of the functions, with words of its own for what is no function of x."""
    try:
        with contextlib.suppress(ValueError):
            inspect.signature(answer).bind(*functions)
    except TypeError as error:
        raise WrongParameters(f"called with {len(functions)} functions and nothing else: {error}") from None
    derivative = answer(*functions)
    if derivative is not None and not callable(derivative):
        raise NotAFunction(
            f"the rule hands back {type(derivative).__name__}, where a function of x is expected"
        )
    return derivative


def at(answer: Any, *functions_and_x: Any) -> Any:
    """The function that the answer makes, used at x."""
    *functions, x = functions_and_x
    return _made(answer, *functions)(x)


def after_another_place(answer: Any, *functions_and_x: Any) -> Any:
    """The same after the function was used elsewhere: it must not remember."""
    *functions, x = functions_and_x
    derivative = _made(answer, *functions)
    derivative(x + 0.5)
    return derivative(x)


def after_another(answer: Any, *functions_and_x: Any) -> Any:
    """The same after a second function was made and used: the first one must not notice."""
    *functions, x = functions_and_x
    derivative = _made(answer, *functions)
    answer(*functions[1:], functions[0])(x + 1)
    return derivative(x)


def point_cases(case: Callable[..., Case], draw: Draw) -> Iterator[Case]:
    """`case` makes a Case from an outer pair, an inner pair and a place x.

    The fast waves bend so much that a numerical derivative shows; the cosine is negative at its place.
    """
    yield case(SQUARE, SIN, 1.0)
    yield case(SIN, COSH, draw.number(0.4, 0.9))
    yield case(CUBE, EXP, draw.number(-0.8, -0.3))
    yield case(EXP, COS, draw.number(0.4, 1))
    yield case(COSH, CUBE, draw.number(0.5, 1.1))
    yield case(SIN, SQUARE, 1)
    yield case(SIN, EXP, 0.0)
    yield case(EXP, COS, draw.number(2, 2.8))
    yield case(FAST, FAST_ABOVE_ZERO, draw.number(0.2, 0.8))


def array_cases(case: Callable[..., Case], draw: Draw) -> Iterator[Case]:
    yield case(SIN, EXP, draw.uniform(-0.8, 0.8, draw.size()))
    yield case(CUBE, COSH, draw.uniform(0.3, 1.2, *draw.sizes(2)))
    yield case(EXP, COS, draw.uniform(0.3, 1, draw.size()))
    yield case(SIN, FAST_ABOVE_ZERO, draw.uniform(0.3, 1, draw.size()))
    yield case(SQUARE, EXP, draw.number(0.3, 0.9), use=after_another)
    yield case(SIN, EXP, draw.uniform(-0.8, 0.8, draw.size()), use=after_another_place)


def _product_cases(case: Callable[..., Case], draw: Draw) -> Iterator[Case]:
    """A product may also have a second factor that is 0."""
    yield from point_cases(case, draw)
    yield case(EXP, SIN, 0.0)


def _quotient_cases(case: Callable[..., Case], draw: Draw) -> Iterator[Case]:
    """A denominator near 0 shows whether anything was added to it."""
    yield from point_cases(case, draw)
    yield case(EXP, CUBE, 0.01)


_POINT_CASES = {
    "product_rule": _product_cases,
    "quotient_rule": _quotient_cases,
    "composite_rule": point_cases,
}
_USED_BEFORE = {
    after_another: ", after another one was made and used",
    after_another_place: ", after it was used at other points",
}


def _shown(name: str, functions: tuple[Function, ...], x: Any, use: Any) -> str:
    names = ", ".join(function.__name__ for function in functions)
    place = f"array of shape {x.shape}" if isinstance(x, np.ndarray) else repr(x)
    return f"{name}({names})({place}){_USED_BEFORE.get(use, '')}"


def _pair_case(name: str) -> Callable[..., Case]:
    """Cases for a rule that takes f, df, g, dg."""

    def case(outer: Pair, inner: Pair, x: Any, use: Any = at) -> Case:
        functions = (*outer, *inner)
        return Case((*functions, x), use=use, shown=_shown(name, functions, x, use), rtol=FORMULA, atol=1e-12)

    return case


def _composite_case(outer: Pair, inner: Pair, x: Any, use: Any = at) -> Case:
    """A case for composite_rule, which is given f' but not f: the expected value comes from f(g(x)) itself."""
    functions = (outer.df, *inner)
    expected = exact_derivative(lambda z: outer.f(inner.f(z)), x)
    return Case(
        (*functions, x),
        expected,
        use,
        _shown("composite_rule", functions, x, use),
        rtol=FORMULA,
        atol=1e-12,
    )


def _rule(name: str, call: str, oracle: Any) -> Exercise:
    exercise = Exercise(name, call=call, oracle=oracle)
    case = _composite_case if name == "composite_rule" else _pair_case(name)
    exercise.part(AT_POINTS, points=1)(lambda draw: _POINT_CASES[name](case, draw))
    exercise.part(AT_ARRAYS, points=1)(lambda draw: array_cases(case, draw))
    return exercise


def _wrong_pair(exercise: Exercise, name: str, hint: str, value: Callable[..., Any]) -> None:
    """Declares a misconception by what it makes of the values f(x), f'(x), g(x), g'(x)."""

    def answer(f: Function, df: Function, g: Function, dg: Function) -> Function:
        return lambda x: value(f(x), df(x), g(x), dg(x))

    exercise.misconception(name, hint=hint)(answer)


_NOT_CALLED = (
    "The functions themselves are combined, and Python can't multiply functions. Make a new function of x, and inside it "
    "combine their values at x."
)

_DIVIDED = (
    "This divides by the value of a function, which may be 0: there the result is nan, although the derivative exists. Find a "
    "form of the rule that does not divide by it."
)
_NOT_AT_ARRAYS = (
    "This works at single points. x may be an array of points, too, and an array does not become one number: `float` and "
    "the functions of `math` take single numbers only."
)
_NOT_A_FUNCTION = (
    "This is a number. Asked is a function of x: define one inside, and hand it back without calling it."
)
_X_AS_PARAMETER = "The rule is given functions only. x comes later, when somebody calls the new function that the rule hands back."


def _share(exercise: Exercise, count: int) -> None:
    """Mistakes that all three rules allow; `count` is the number of functions that the rule takes."""
    right = exercise.oracle
    assert right is not None

    def with_x(*functions_and_x: Any) -> Any:
        return right(*functions_and_x[:-1])(functions_and_x[-1])

    names = [*"abcd"[:count], "x"]
    with_x.__signature__ = inspect.Signature(  # type: ignore[attr-defined]
        [inspect.Parameter(name, inspect.Parameter.POSITIONAL_OR_KEYWORD) for name in names]
    )
    exercise.misconception("x as a further parameter", hint=_X_AS_PARAMETER)(with_x)
    exercise.misconception("a number in place of a function", hint=_NOT_A_FUNCTION)(
        lambda *functions: right(*functions)(1.0)
    )
    exercise.misconception("single points only", hint=_NOT_AT_ARRAYS)(
        lambda *functions: lambda x: float(right(*functions)(x))
    )


# --- product_rule ----------------------------------------------------------------------------------------

product_rule = _rule(
    "product_rule",
    "product_rule(f, df, g, dg)",
    lambda f, df, g, dg: lambda x: exact_derivative(lambda z: f(z) * g(z), x),
)

_wrong_pair(
    product_rule,
    "(fg)' as f'g'",
    "The derivative of a product is not the product of the derivatives. Try f = g = x: the product x² has the slope 2x, "
    "not 1.",
    lambda f, df, g, dg: df * dg,
)
_wrong_pair(
    product_rule,
    "only f moves",
    "Only one of the two factors was allowed to move. When g moves, the product changes, too.",
    lambda f, df, g, dg: df * g,
)
_wrong_pair(
    product_rule,
    "only g moves",
    "Only one of the two factors was allowed to move. When f moves, the product changes, too.",
    lambda f, df, g, dg: f * dg,
)
_wrong_pair(
    product_rule,
    "minus in place of plus",
    "Both changes count with their own sign: the minus belongs to the quotient rule.",
    lambda f, df, g, dg: df * g - f * dg,
)
_wrong_pair(
    product_rule,
    "sum rule on a product",
    "Adding the derivatives is the rule for a sum f + g. Here the functions are multiplied.",
    lambda f, df, g, dg: df + dg,
)
_wrong_pair(
    product_rule,
    "product not differentiated",
    "This is the product itself. Asked is its derivative.",
    lambda f, df, g, dg: f * g,
)
_wrong_pair(
    product_rule,
    "each with its own derivative",
    "Each function is paired with its own derivative. While one factor moves, the other one stands still: which two belong "
    "together?",
    lambda f, df, g, dg: f * df + g * dg,
)
_wrong_pair(
    product_rule,
    "multiplied in place of added",
    "Both terms are there, but they are multiplied. Two changes that happen together add up.",
    lambda f, df, g, dg: (df * g) * (f * dg),
)
product_rule.misconception("functions multiplied, not values", hint=_NOT_CALLED)(
    lambda f, df, g, dg: df * g + f * dg
)
product_rule.misconception(
    "composition in place of product",
    hint="This is the derivative of f(g(x)). In a product, both functions are used at the same x.",
)(lambda f, df, g, dg: lambda x: df(g(x)) * dg(x))

_wrong_pair(product_rule, "divided by a value", _DIVIDED, lambda f, df, g, dg: f * g * (df / f + dg / g))

# --- quotient_rule ---------------------------------------------------------------------------------------

quotient_rule = _rule(
    "quotient_rule",
    "quotient_rule(f, df, g, dg)",
    lambda f, df, g, dg: lambda x: exact_derivative(lambda z: f(z) / g(z), x),
)

_wrong_pair(
    quotient_rule,
    "(f/g)' as f'/g'",
    "The derivative of a quotient is not the quotient of the derivatives. Try f = x², g = x: the quotient x has the slope "
    "1, not 2x.",
    lambda f, df, g, dg: df / dg,
)
_wrong_pair(
    quotient_rule,
    "order turned",
    "The size is right, the sign is turned: the term that differentiates the numerator comes first.",
    lambda f, df, g, dg: (f * dg - df * g) / g**2,
)
_wrong_pair(
    quotient_rule,
    "plus in place of minus",
    "When the denominator grows, the quotient shrinks: what does that say about the sign of the second term?",
    lambda f, df, g, dg: (df * g + f * dg) / g**2,
)
_wrong_pair(
    quotient_rule,
    "denominator not squared",
    "The numerator is right. Look again at the power of g below the fraction bar.",
    lambda f, df, g, dg: (df * g - f * dg) / g,
)
_wrong_pair(
    quotient_rule,
    "denominator missing",
    "This is only the numerator of the rule: it still has to be divided.",
    lambda f, df, g, dg: df * g - f * dg,
)
_wrong_pair(
    quotient_rule,
    "missing brackets",
    "Division comes before subtraction in Python, so only the second term is divided. The whole numerator has to be.",
    lambda f, df, g, dg: df * g - f * dg / g**2,
)
_wrong_pair(
    quotient_rule,
    "divided by f squared",
    "The numerator is right. Below the fraction bar stands the square of the function that f is divided by.",
    lambda f, df, g, dg: (df * g - f * dg) / f**2,
)
_wrong_pair(
    quotient_rule,
    "divided by the square of g'",
    "The numerator is right. Below the fraction bar stands g itself, squared, not its derivative.",
    lambda f, df, g, dg: (df * g - f * dg) / dg**2,
)
_wrong_pair(
    quotient_rule,
    "each with its own derivative",
    "In the numerator each function is paired with its own derivative. While one moves, the other stands still: which two "
    "belong together?",
    lambda f, df, g, dg: (df * f - g * dg) / g**2,
)
_wrong_pair(
    quotient_rule,
    "quotient not differentiated",
    "This is the quotient itself. Asked is its derivative.",
    lambda f, df, g, dg: f / g,
)
_wrong_pair(quotient_rule, "divided by a value", _DIVIDED, lambda f, df, g, dg: f / g * (df / f - dg / g))
_wrong_pair(
    quotient_rule,
    "sign of g lost",
    "The size is right. Where g is negative the sign is not: the square of g comes from g times g, without absolute values.",
    lambda f, df, g, dg: (df * g - f * dg) / (g * np.abs(g)),
)
quotient_rule.misconception("functions combined, not values", hint=_NOT_CALLED)(
    lambda f, df, g, dg: (df * g - f * dg) / g**2
)

# --- composite_rule --------------------------------------------------------------------------------------

composite_rule = _rule(
    "composite_rule",
    "composite_rule(df, g, dg)",
    lambda df, g, dg: lambda x: np.prod([df(g(x)), dg(x)], axis=0),
)

composite_rule.misconception(
    "missing inner derivative",
    hint="This is how fast f changes when u = g(x) moves. How fast does u itself move with x?",
)(lambda df, g, dg: lambda x: df(g(x)) + 0 * x)
composite_rule.misconception(
    "outer derivative at the wrong point",
    hint="f never sees x: what arrives at f is u = g(x). So where is f' to be taken?",
)(lambda df, g, dg: lambda x: df(x) * dg(x))
composite_rule.misconception(
    "outer derivative at g'(x)",
    hint="f' is taken at g'(x). What arrives at f is the value of g, not its slope.",
)(lambda df, g, dg: lambda x: df(dg(x)))
composite_rule.misconception(
    "added in place of multiplied",
    hint="Rates along a chain multiply: if u moves twice as fast as x, and f three times as fast as u, then f moves six "
    "times as fast as x.",
)(lambda df, g, dg: lambda x: df(g(x)) + dg(x))
composite_rule.misconception(
    "inner value in place of inner derivative",
    hint="The outer derivative is multiplied by the value of g. Asked is how fast g changes.",
)(lambda df, g, dg: lambda x: df(g(x)) * g(x))
composite_rule.misconception(
    "inner derivative at the wrong point",
    hint="g is at the start of the chain: it sees x itself, and so does g'.",
)(lambda df, g, dg: lambda x: df(g(x)) * dg(g(x)))
composite_rule.misconception(
    "only the inner derivative",
    hint="This is how fast u = g(x) moves. How fast does f move with u?",
)(lambda df, g, dg: dg)
composite_rule.misconception(
    "product rule on a composition",
    hint="f(g(x)) is not f times g: one function is applied to the result of the other.",
)(lambda df, g, dg: lambda x: df(x) * g(x) + df(x) * dg(x))
composite_rule.misconception("functions multiplied, not values", hint=_NOT_CALLED)(
    lambda df, g, dg: df(g) * dg
)
composite_rule.misconception(
    "order of the chain turned",
    hint="f' is applied first and g' to its result. x goes through g first; f' is taken at what comes out.",
)(lambda df, g, dg: lambda x: dg(df(x)) * df(x))

for _exercise, _count in ((product_rule, 4), (quotient_rule, 4), (composite_rule, 3)):
    _share(_exercise, _count)
