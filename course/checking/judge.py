"""From an answer to a report."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from course.checking.diagnosis import behaviours, diagnose
from course.checking.exercise import Answer, Exercise
from course.checking.report import Report
from course.checking.run import LocalRunner, random_state_kept
from course.checking.trial import Outcome, PartResult, stand_ins, try_answer
from course.checking.values import name_of_type

VISIBLE_SEED = 7


def judge(
    exercise: Exercise,
    answer: Any,
    *,
    seed: int = VISIBLE_SEED,
    hidden: bool = False,
    namespace: Mapping[str, Any] | None = None,
    oracles: Mapping[str, Answer] | None = None,
    runner: LocalRunner | None = None,
) -> Report:
    """Judges one answer.

    seed, hidden   fix the inputs; hidden draws from other sizes than a visible check
    namespace      where the answer looks up other exercises (the notebook's globals)
    oracles        right answers to other exercises; they stand in for the student's own, which may be wrong or missing,
                   so that each exercise is judged alone. Needed where the exercise has companions
    runner         where the answer runs

    The report never raises for anything the answer does. An error in the exercise itself is raised.
    """
    if not callable(answer):
        problem = f"is {name_of_type(answer)}, not a function. Run the cell that defines `{exercise.call}`."
        return Report(exercise, problem=problem, seed=seed, hidden=hidden)
    runner = runner or LocalRunner()
    # The notebook's own handling of floating-point errors is the runner's business; judging is not disturbed by it.
    right = tuple((oracles or {})[name] for name in exercise.companions)
    own = tuple(map(({} if namespace is None else namespace).get, exercise.companions, right))
    with np.errstate(all="ignore"), random_state_kept():
        results = try_answer(exercise, answer, seed, hidden, runner, own, right)
        may_be_anothers = not _all_held(results) and not _nothing_written(results)
        if may_be_anothers and oracles and namespace is not None:
            with stand_ins(namespace, oracles):
                again = try_answer(exercise, answer, seed, hidden, runner, right)
            # On a tie the second is clearer: what fails there fails by the answer alone.
            results = max(again, results, key=_points)
        found = [] if _all_held(results) else diagnose(exercise, results, seed, hidden, runner.local, right)
    return Report(exercise, results, found, seed, hidden)


def foresee(exercise: Exercise, oracles: Mapping[str, Answer]) -> None:
    """Works out what the next visible check of a wrong answer needs: how every misconception of the exercise behaves.

    Forks of this process then have it at hand.
    """
    right = tuple(oracles[name] for name in exercise.companions)
    runner = LocalRunner()
    with np.errstate(all="ignore"), random_state_kept():
        behaviours(exercise, VISIBLE_SEED, False, runner, right)


def missing(exercise: Exercise, *, seed: int = VISIBLE_SEED, hidden: bool = False) -> Report:
    """The report on an exercise whose name is not defined at all."""
    problem = (
        f"not written yet. Nothing is called `{exercise.name}`: run the cell that defines `{exercise.call}`."
    )
    return Report(exercise, problem=problem, seed=seed, hidden=hidden)


def _all_held(results: list[PartResult]) -> bool:
    return all(result.held for result in results)


def _nothing_written(results: list[PartResult]) -> bool:
    return all(trial.outcome is Outcome.NOT_WRITTEN for result in results for trial in result.trials)


def _points(results: list[PartResult]) -> tuple[float, int]:
    held = sum(result.part.points for result in results if result.held)
    return held, sum(trial.held for result in results for trial in result.trials)
