"""Trying an answer: every part's cases are run, compared and put into words."""

from __future__ import annotations

import abc
import contextlib
import enum
import functools
import warnings
from collections.abc import Callable, Iterator, Mapping, MutableMapping
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from course.checking.draw import Draw
from course.checking.exercise import (
    FROM_ORACLE,
    Accepts,
    Answer,
    Between,
    Case,
    Cases,
    Exercise,
    Part,
    Raises,
    call,
)
from course.checking.run import SECONDS_AFTER_A_TIMEOUT, LocalRunner, Observed, copies
from course.checking.values import Difference, alike, as_array, as_results, compare, describe, plain, show

TIMEOUTS_BORNE = 2
SMALLEST_FACTOR = 1e-3


class Outcome(enum.StrEnum):
    """How one case came out. The set is closed."""

    HELD = "held"
    WRONG_VALUE = "wrong value"
    WRONG_SHAPE = "wrong shape"
    WRONG_TYPE = "wrong type"
    NOTHING = "nothing handed back"
    RAISED = "raised an exception"
    DID_NOT_RAISE = "did not raise"
    TIMED_OUT = "took too long"
    CHANGED_ARGUMENTS = "changed its arguments"
    KEEPS_STATE = "second call differs"
    CHANGED_RANDOM_STATE = "touched the global random state"
    WARNED = "warned"
    NOT_WRITTEN = "not written yet"
    NOT_TRIED = "not tried"


@dataclass(frozen=True)
class Trial:
    """One case, what was expected, what was seen, and the verdict in a sentence."""

    case: Case
    expected: Any
    observed: Observed
    outcome: Outcome
    tell: Callable[[], str]

    @functools.cached_property
    def sentence(self) -> str:
        return self.tell()

    @property
    def held(self) -> bool:
        return self.outcome is Outcome.HELD


@dataclass(frozen=True)
class PartResult:
    part: Part
    trials: tuple[Trial, ...]

    @property
    def held(self) -> bool:
        return bool(self.trials) and all(trial.held for trial in self.trials)

    @property
    def failures(self) -> list[Trial]:
        return [trial for trial in self.trials if not trial.held]


def try_answer(
    exercise: Exercise,
    answer: Answer,
    seed: int,
    hidden: bool = False,
    runner: LocalRunner | None = None,
    companions: tuple[Answer, ...] = (),
    right_companions: tuple[Answer, ...] | None = None,
) -> list[PartResult]:
    """Tries every case of every part.

    seed and hidden fix the inputs; runner decides where the answer runs.
    companions are what the answer works with, right_companions what the oracle works with (by default the same).
    Raises whatever the exercise's own oracle raises: that is a fault of the course, not of the answer.
    """
    oracles = companions if right_companions is None else right_companions
    return Attempt(exercise, answer, runner or LocalRunner(), companions, oracles).all_parts(seed, hidden)


class Attempt:
    """One pass of one answer over all parts; remembers time-outs, so that a hanging answer is not tried forever."""

    def __init__(
        self,
        exercise: Exercise,
        answer: Answer,
        runner: LocalRunner,
        companions: tuple[Answer, ...] = (),
        oracles: tuple[Answer, ...] = (),
    ) -> None:
        self.exercise = exercise
        self.answer = answer
        self.runner = runner
        self.companions = companions
        self.oracles = oracles
        self.timeouts = 0
        # Parts that share a generator of cases share its runs, too.
        self.seen: dict[Any, list[tuple[Case, Any, Observed]]] = {}

    def all_parts(self, seed: int, hidden: bool) -> list[PartResult]:
        return [PartResult(part, tuple(self._trials(part, seed, hidden))) for part in self.exercise.parts]

    def _trials(self, part: Part, seed: int, hidden: bool) -> Iterator[Trial]:
        if part.cases not in self.seen:
            place = [other.cases for other in self.exercise.parts].index(part.cases)
            self.seen[part.cases] = list(self._runs(part, seed + place, hidden))
        for case, expected, observed in self.seen[part.cases]:
            yield verdict(self.exercise, part, case, expected, observed)

    def _runs(self, part: Part, seed: int, hidden: bool) -> Iterator[tuple[Case, Any, Observed]]:
        first: tuple[Case, Observed] | None = None
        # Cases are drawn afresh for every answer: one that spoils what it is given spoils it for nobody else.
        expectations = _expectations(self.exercise, part.cases, seed, hidden, self.oracles)
        for case, expected in zip(part.cases(Draw(seed, hidden)), expectations, strict=True):
            observed = self._run(case)
            if first is not None and first[1].was_overwritten():
                observed.overwrites = True
            yield case, expected, observed
            if first is None:
                first = case, observed
        if first is not None and first[1].gave_value and not self.timeouts:
            case, before = first
            again = self._run(case)
            if not (again.gave_value and alike(again.value, before.value, case.rtol, case.atol)):
                again.forgets = True
                yield case, expectations[0], again

    def _run(self, case: Case) -> Observed:
        if self.timeouts > TIMEOUTS_BORNE:
            return Observed(timed_out=True, message="not tried")
        observed = self.runner.use(self.answer, with_companions(case, self.companions))
        if observed.timed_out:
            self.timeouts += 1
            self.runner = self.runner.hurried(SECONDS_AFTER_A_TIMEOUT)
        return observed


def with_companions(case: Case, companions: tuple[Answer, ...]) -> Case:
    """The same case with companions in front of its arguments."""
    return replace(case, args=(*companions, *case.args)) if companions else case


@functools.lru_cache(maxsize=512)
def _expectations(
    exercise: Exercise, cases: Cases, seed: int, hidden: bool, oracles: tuple[Answer, ...]
) -> list[Any]:
    """What each case expects; the same for all answers, and for the known mistakes that they are compared with."""
    return [expectation(exercise, with_companions(case, oracles)) for case in cases(Draw(seed, hidden))]


def expectation(exercise: Exercise, case: Case) -> Any:
    """What the case expects, from its own `expected` or from the exercise's oracle."""
    if case.expected is not FROM_ORACLE:
        return _plain_expected(case.expected)
    if exercise.oracle is None:
        raise ValueError(f"{exercise.name}: a case states no expected value and there is no oracle")
    with np.errstate(all="ignore"), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return plain(case.use(exercise.oracle, *copies(case.args)))


def _plain_expected(expected: Any) -> Any:
    if isinstance(expected, Between | Raises | Accepts):
        return expected
    if isinstance(expected, list | tuple):
        return tuple(_plain_expected(item) for item in expected)
    return plain(expected)


def verdict(exercise: Exercise, part: Part, case: Case, expected: Any, observed: Observed) -> Trial:
    """The outcome of one run as far as `part` is concerned."""
    if part.pick is not None and isinstance(expected, tuple):
        expected, observed = _picked(exercise, part.pick, expected, observed)
    return Trial(case, expected, observed, *_outcome(part, case, expected, observed))


def _picked(exercise: Exercise, pick: int, expected: tuple, observed: Observed) -> tuple[Any, Observed]:
    if not observed.gave_value:
        return expected[pick], observed
    results = as_results(observed.value, expected)
    if results is not None:
        return expected[pick], replace(observed, value=results[pick])
    names = ", ".join(exercise.results) or f"{len(expected)} results"
    return expected[pick], replace(observed, unreadable=f"{describe(observed.value)}, not ({names})")


def _outcome(part: Part, case: Case, expected: Any, observed: Observed) -> tuple[Outcome, Callable[[], str]]:
    """The first trouble that applies; where there is none, the value decides. The verdict is put into words when asked."""
    for applies, outcome, sentence in _TROUBLES:
        if applies(observed):
            # Where the result was used further, the places of its arguments would mislead.
            if outcome is Outcome.CHANGED_ARGUMENTS and case.use is not call:
                return outcome, lambda: CHANGED.format("something that it was given")
            return outcome, functools.partial(sentence, observed)
    if isinstance(expected, Raises):
        return _raises_outcome(expected, observed)
    for applies, outcome, sentence in _TROUBLES_WITH_RESULTS:
        if applies(observed):
            if outcome is Outcome.WRONG_TYPE:
                return outcome, functools.partial(_wrong_type, expected, observed, sentence)
            return outcome, functools.partial(sentence, observed)
    difference = compare(observed.value, expected, case.rtol, case.atol)
    if difference:
        return _OF_DIFFERENCE[difference.kind], lambda: _with_pattern(difference, observed.value, expected)
    if case.quiet and observed.warnings:
        return Outcome.WARNED, lambda: f"the value is right, but NumPy warns: {observed.warnings[0]}"
    return Outcome.HELD, lambda: ""


def _wrong_type(expected: Any, observed: Observed, sentence: Callable[[Observed], str]) -> str:
    return f"{sentence(observed)}; expected {_wanted_kind(expected)}"


def _raised(observed: Observed) -> str:
    place = f", at your {observed.where}" if observed.where else ""
    return f"raises {observed.error}{place}"


CHANGED = "changes {}: the caller's values are different afterwards; work on a copy"


def _changed(observed: Observed) -> str:
    which = " and ".join(
        _PLACES[place - 1] if place <= len(_PLACES) else str(place) for place in observed.changed
    )

    return CHANGED.format(f"its {which} argument")


_PLACES = ("first", "second", "third", "fourth", "fifth", "sixth")

Trouble = tuple[Callable[[Observed], object], Outcome, Callable[[Observed], str]]

_TROUBLES: tuple[Trouble, ...] = (
    (lambda seen: seen.not_written, Outcome.NOT_WRITTEN, lambda _: "not written yet"),
    (
        lambda seen: seen.timed_out and seen.message,
        Outcome.NOT_TRIED,
        lambda _: "not tried, because the answer took too long before",
    ),
    (
        lambda seen: seen.timed_out,
        Outcome.TIMED_OUT,
        lambda _: "no result within the time limit: does a loop ever end?",
    ),
    (lambda seen: seen.changed, Outcome.CHANGED_ARGUMENTS, _changed),
)
"""Troubles whatever is expected: when it applies, the outcome, the sentence."""

_TROUBLES_WITH_RESULTS: tuple[Trouble, ...] = (
    (lambda seen: seen.error, Outcome.RAISED, _raised),
    (lambda seen: seen.unreadable, Outcome.WRONG_TYPE, lambda seen: f"hands back {seen.unreadable}"),
    (lambda seen: seen.value is None, Outcome.NOTHING, lambda _: "hands back None: is a return missing?"),
    (
        lambda seen: seen.overwrites,
        Outcome.KEEPS_STATE,
        lambda _: "this call changes a result that was handed back before: make a new array in each call",
    ),
    (
        lambda seen: seen.forgets,
        Outcome.KEEPS_STATE,
        lambda _: "a second call with the same inputs gives another result: does something outlive the call?",
    ),
    (
        lambda seen: seen.random_state_changed,
        Outcome.CHANGED_RANDOM_STATE,
        lambda _: "draws from the global random state: use only what is passed in",
    ),
)
"""Troubles where a result is expected."""

_OF_DIFFERENCE = {
    "type": Outcome.WRONG_TYPE,
    "shape": Outcome.WRONG_SHAPE,
    "finite": Outcome.WRONG_VALUE,
    "value": Outcome.WRONG_VALUE,
}


def _raises_outcome(expected: Raises, observed: Observed) -> tuple[Outcome, Callable[[], str]]:
    name = expected.error.__name__
    if observed.error_type is None:
        got = "hands back a result" if observed.value is not None else "hands back None"
        return Outcome.DID_NOT_RAISE, lambda: f"{got}; expected a {name}"
    if not issubclass(observed.error_type, expected.error):
        return Outcome.RAISED, lambda: f"raises {observed.error}; expected a {name}"
    missing = [text for text in expected.mentions if text not in observed.message]
    if missing:
        told = f'the {name} says "{observed.message}", without naming {missing[0]}'
        return Outcome.RAISED, lambda: told
    return Outcome.HELD, lambda: ""


def _wanted_kind(expected: Any) -> str:
    if isinstance(expected, Accepts):
        return expected.wanted
    if isinstance(expected, bool):
        return "True or False"
    return describe(expected.low if isinstance(expected, Between) else expected)


def _with_pattern(difference: Difference, value: Any, expected: Any) -> str:
    pattern = _pattern(value, expected) if difference.kind in ("value", "shape") else ""
    return f"{difference.sentence} ({pattern})" if pattern else difference.sentence


def _pattern(value: Any, expected: Any) -> str:
    """A relation that holds for every entry: turned sign, constant factor, transposed; "" where there is none."""
    got = as_array(value)
    wanted = as_array(expected) if isinstance(expected, float | np.ndarray) else None
    if got is None or wanted is None or not wanted.size or not np.any(wanted):
        return ""
    if got.shape != wanted.shape:
        return "transposed" if got.ndim == 2 and alike(got.T, wanted) else ""
    if not (np.isfinite(got).all() and np.isfinite(wanted).all()):
        return ""
    if alike(got, -wanted):
        return "right size, opposite sign"
    if got.ndim == 2 and got.shape[0] == got.shape[1] > 1 and alike(got.T, wanted):
        return "transposed"
    factor = float(np.vdot(got, wanted) / np.vdot(wanted, wanted))
    is_telling = wanted.size > 1 and abs(factor) > SMALLEST_FACTOR and abs(factor - 1) > SMALLEST_FACTOR
    if is_telling and np.allclose(got, factor * wanted, rtol=1e-6, atol=0):
        return f"every entry {show(factor)} times what it should be"
    return ""


class Elsewhere(Mapping[str, Any]):
    """The names of a notebook that runs in another process."""

    @abc.abstractmethod
    def standing_in(self, answers: Mapping[str, Answer]) -> contextlib.AbstractContextManager[None]:
        """While it lasts, these are in the place of the notebook's own."""


@contextlib.contextmanager
def stand_ins(namespace: Mapping[str, Any], oracles: Mapping[str, Answer]) -> Iterator[None]:
    """While it lasts, other exercises are right answers in `namespace`."""
    if isinstance(namespace, Elsewhere):
        with namespace.standing_in(oracles):
            yield
        return
    assert isinstance(namespace, MutableMapping)
    missing = object()
    before = {name: namespace.get(name, missing) for name in oracles}
    namespace.update(oracles)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is missing:
                namespace.pop(name, None)
            else:
                namespace[name] = value
