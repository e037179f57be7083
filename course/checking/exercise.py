"""What an exercise is: its parts with their probes, its oracle and its misconceptions.

An exercise reads like this:

    square = Exercise("square", call="square(x)", oracle=np.square)

    @square.part("numbers and arrays", points=1)
    def _(draw):
        yield Case((3.0,))
        yield Case((draw.normal(draw.size()),))

    @square.misconception("doubled", hint="x times x is not 2 times x: try x = 3.")
    def _(x):
        return 2 * np.asarray(x)
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from course.checking.draw import Draw

Answer = Callable[..., Any]


def call(answer: Answer, *args: Any) -> Any:
    """How an answer is used unless a case says otherwise."""
    return answer(*args)


class Afar:
    """Base of what stands for an object of another process."""

    def _folded(self, steps: list[tuple[str, Any]], times: int) -> Any:
        """What `folded` does, over there."""
        raise NotImplementedError


def folded(value: Any, steps: list[tuple[str, Any]], times: int) -> Any:
    """Applies operators in turn, again and again: a long graph of an answer's objects at the cost of one call.

    steps  names in Python's operator module with the other operand; None stands for the value of that moment
    folded(y, [("add", a), ("mul", b)], 2) is ((y + a) * b + a) * b, folded(y, [("add", None)], 2) is (y + y) + (y + y).
    """
    if isinstance(value, Afar):
        return value._folded(steps, times)
    for _ in range(times):
        for name, other in steps:
            value = getattr(operator, name)(value, value if other is None else other)
    return value


class _FromOracle:
    """Stands for "whatever the exercise's oracle gives"."""


FROM_ORACLE = _FromOracle()


@dataclass(frozen=True)
class Between:
    """Any value from low to high, entry by entry (a subgradient at a kink, say)."""

    low: Any
    high: Any


@dataclass(frozen=True)
class Raises:
    """The answer must raise `error`, and its message must contain each of `mentions`."""

    error: type[Exception]
    mentions: tuple[str, ...] = ()


@dataclass(frozen=True)
class Accepts:
    """Anything for which `holds(value)` is true; `wanted` says in words what that is."""

    wanted: str
    holds: Callable[[Any], bool]


@dataclass(frozen=True)
class Case:
    """One thing that is tried.

    args      positional arguments; each call gets its own deep copy
    expected  a number, an array, a tuple of those, a bool, Between, Raises or Accepts;
              by default what the exercise's oracle gives for the same use
    use       how the answer is used: use(answer, *args); by default answer(*args)
    shown     how a student reads it; by default the call itself, "sigmoid(-1000.0)"
    rtol      relative tolerance, of the largest expected entry of each array
    atol      absolute tolerance
    quiet     a warning loses this case (elsewhere a warning is only remarked on)
    """

    args: tuple[Any, ...] = ()
    expected: Any = FROM_ORACLE
    use: Callable[..., Any] = call
    shown: str = ""
    rtol: float = 1e-6
    atol: float = 1e-9
    quiet: bool = False


Cases = Callable[[Draw], Iterable[Case]]


@dataclass(frozen=True)
class Part:
    """An independent share of an exercise: it earns all of its points or none.

    pick selects one of several returned results, so that (dw, db) can be two parts over the same cases.
    """

    title: str
    points: float
    cases: Cases
    pick: int | None = None


@dataclass(frozen=True)
class Misconception:
    """A known wrong answer that runs, and the hint for whoever answers like it."""

    name: str
    answer: Answer
    hint: str


@dataclass(eq=False)
class Exercise:
    """One exercise of a notebook.

    name        the name the student defines, and the grade_id of the answer cell
    call        the signature as students read it, "leaky_relu(x, p=0.01)"
    oracle      an independent right answer (SciPy, autograd, ...) with the same signature
    results     names of the results where there are several, ("dw", "db")
    companions  other exercises of the notebook that every use works with: use(answer, *companions, *args). The
                student's own are handed over first; where an answer fails with them, right ones take their place
    """

    name: str
    call: str
    oracle: Answer | None = None
    results: tuple[str, ...] = ()
    companions: tuple[str, ...] = ()
    parts: list[Part] = field(default_factory=list)
    misconceptions: list[Misconception] = field(default_factory=list)

    @property
    def points(self) -> float:
        return sum(part.points for part in self.parts)

    def part(self, title: str, points: float = 1, pick: int | None = None) -> Callable[[Cases], Cases]:
        """Decorator: the generator of cases below is a part. Stack it to give one generator to several parts."""

        def add(cases: Cases) -> Cases:
            # Stacked decorators run from the bottom up; parts are listed as they are read.
            place = len(self.parts)
            while place and self.parts[place - 1].cases is cases:
                place -= 1
            self.parts.insert(place, Part(title, points, cases, pick))
            return cases

        return add

    def misconception(self, name: str, hint: str) -> Callable[[Answer], Answer]:
        """Decorator: the function or class below is a known wrong answer."""

        def add(answer: Answer) -> Answer:
            if any(known.name == name for known in self.misconceptions):
                raise ValueError(f"{self.name}: two misconceptions are called {name!r}")
            self.misconceptions.append(Misconception(name, answer, hint))
            return answer

        return add
