"""Which misconception an answer behaves like.

Every misconception of the exercise is run on the very inputs the answer was tried on. It explains a failure
where it does the same as the answer: same value, or same kind of trouble. The hint shown is that of the
misconception whose failures overlap best with the answer's.
"""

from __future__ import annotations

import functools
from dataclasses import dataclass

from course.checking.exercise import Answer, Exercise, Misconception
from course.checking.run import LocalRunner, Observed
from course.checking.trial import Outcome, PartResult, Trial, try_answer
from course.checking.values import alike

ENOUGH = 0.6
"""Least share of failures (the answer's and the misconception's together) that must coincide."""

MOST_CONTRADICTED = 0.25
"""Largest share of a misconception's failures that the answer may contradict by being right there."""

SECONDS_PER_MISCONCEPTION_CASE = 1.0
UNHELPFUL = {Outcome.NOT_WRITTEN, Outcome.NOT_TRIED, Outcome.TIMED_OUT}


@dataclass(frozen=True)
class Overlap:
    """How the failures of an answer and of a misconception meet.

    shared        both fail, in the same way
    either        one of them fails
    contradicted  the misconception fails where the answer holds
    """

    shared: int = 0
    either: int = 0
    contradicted: int = 0

    def __add__(self, other: Overlap) -> Overlap:
        return Overlap(
            self.shared + other.shared, self.either + other.either, self.contradicted + other.contradicted
        )

    @property
    def share(self) -> float:
        return self.shared / self.either if self.either else 0.0

    @property
    def is_plausible(self) -> bool:
        """Whether the answer does not prove by what it gets right that this is not its mistake."""
        return self.contradicted <= MOST_CONTRADICTED * (self.contradicted + self.shared)


def diagnose(
    exercise: Exercise,
    results: list[PartResult],
    seed: int,
    hidden: bool,
    runner: LocalRunner,
    companions: tuple[Answer, ...] = (),
) -> list[Misconception]:
    """The misconceptions that explain the failed parts, best first; empty where none does well enough.

    companions  right answers to the exercises that this one works with
    """
    failed = [place for place, result in enumerate(results) if not result.held]
    if not any(trial.outcome not in UNHELPFUL for place in failed for trial in results[place].failures):
        return []
    overlaps = {
        number: [_overlap(mine, theirs) for mine, theirs in zip(results, behaviour, strict=True)]
        for number, behaviour in enumerate(behaviours(exercise, seed, hidden, runner, companions))
    }
    if not overlaps:
        return []
    sums = {known: sum(parts, Overlap()) for known, parts in overlaps.items()}
    overall = {known: total.share for known, total in sums.items()}
    best = max(overall, key=lambda known: overall[known])
    if overall[best] > ENOUGH:
        return [exercise.misconceptions[best]]
    found: list[int] = []
    plausible = [known for known, total in sums.items() if total.is_plausible]
    for place in failed if plausible else []:
        best = max(plausible, key=lambda known: (overlaps[known][place].share, overall[known]))
        if overlaps[best][place].share > ENOUGH and best not in found:
            found.append(best)
    return [exercise.misconceptions[known] for known in found]


@functools.lru_cache(maxsize=256)
def behaviours(
    exercise: Exercise, seed: int, hidden: bool, runner: LocalRunner, companions: tuple[Answer, ...]
) -> list[list[PartResult]]:
    """What each misconception does on these inputs; a student who checks again and again doesn't wait for it twice."""
    runner = runner.hurried(SECONDS_PER_MISCONCEPTION_CASE)
    return [
        try_answer(exercise, known.answer, seed, hidden, runner, companions)
        for known in exercise.misconceptions
    ]


def _overlap(mine: PartResult, theirs: PartResult) -> Overlap:
    """Trials are compared one by one; a repeated call at the end may be missing on one side."""
    shared = either = contradicted = 0
    for one, other in zip(mine.trials, theirs.trials, strict=False):
        if one.held and other.held:
            continue
        either += 1
        contradicted += one.held
        shared += not one.held and not other.held and _same_failure(one, other)
    return Overlap(shared, either, contradicted)


def _same_failure(one: Trial, other: Trial) -> bool:
    if one.outcome is not other.outcome:
        return False
    mine, theirs = one.observed, other.observed
    if mine.gave_value and theirs.gave_value:
        return mine.changed == theirs.changed and alike(
            mine.value, theirs.value, one.case.rtol, one.case.atol
        )
    return _trouble(mine) == _trouble(theirs)


def _trouble(observed: Observed) -> tuple[object, ...]:
    # An error that comes from another process is only like the original, so it is known by its name: by the one it
    # was defined with, as a probe's own kinds of error may call themselves ValueError for the student.
    name = observed.error_type.__qualname__.rpartition(".")[2] if observed.error_type else ""
    return name, bool(observed.unreadable), observed.timed_out
