"""What a hidden test calls: judges one answer on fresh inputs and emits its score through our own channel."""

from __future__ import annotations

import contextlib
import hashlib
import re
import secrets
import sys
from collections.abc import Iterator, Mapping
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any

from course.check import judge_by_name
from course.checking import Report
from course.checking.run import LocalRunner

SCORE_MIME = "application/vnd.backpropagation-course.score+json"
"""Where a graded cell's score travels. Nothing else that a cell prints or returns is read as a score."""


class NoPoints(Exception):
    """Ends a graded cell that earns nothing, so that a plain run of the notebook shows it as failed."""

    def _render_traceback_(self) -> list[str]:
        return [str(self)]


class Score:
    """A score as the last value of a cell: the report for people, the bundle for grading.

    Its text is the plain number of points, which nbgrader on its own reads, too.
    """

    def __init__(self, judgement: dict[str, Any], text: str, html: str) -> None:
        self.judgement = judgement
        self.text = text
        self.html = html

    def bundle(self) -> dict[str, Any]:
        return {"text/plain": repr(self), "text/html": self.html, SCORE_MIME: self.judgement}

    def _repr_mimebundle_(self, **_: Any) -> dict[str, Any]:
        return self.bundle()

    def __repr__(self) -> str:
        return str(float(self.judgement["score"]))


@dataclass
class Seat:
    """Where a graded cell that runs apart from the answers finds them, and where it leaves its scores.

    namespace  the names of the student's notebook
    runner     uses the answers in the student's process
    seed       of this cell
    """

    namespace: Mapping[str, Any]
    runner: LocalRunner | None
    seed: int
    scores: list[Score] = field(default_factory=list)


_seat: ContextVar[Seat | None] = ContextVar("seat", default=None)


@contextlib.contextmanager
def seated(seat: Seat) -> Iterator[None]:
    """While it lasts, graded cells use `seat` in place of the namespace that they run in."""
    token = _seat.set(seat)
    try:
        yield
    finally:
        _seat.reset(token)


_kept: ContextVar[list[Report] | None] = ContextVar("kept", default=None)


@contextlib.contextmanager
def reports_kept() -> Iterator[list[Report]]:
    """While it lasts, the reports of graded cells that run in this process are collected."""
    reports: list[Report] = []
    token = _kept.set(reports)
    try:
        yield reports
    finally:
        _kept.reset(token)


def seed_of(seed: int, grade_id: str) -> int:
    """The seed of one graded cell, 32 bits, from that of the whole grading."""
    return int.from_bytes(hashlib.sha256(f"{seed} {grade_id}".encode()).digest()[:4], "big")


def grade(name: str, seed: int | None = None) -> Score:
    """Judges the exercise `name` of the calling notebook.

    seed  fixes the inputs; by default it is drawn fresh and recorded in the score
    Raises NoPoints, after the report has been shown, where nothing was earned.
    """
    seat = _seat.get()
    if seed is None:
        seed = seat.seed if seat else secrets.randbits(32)
    namespace = seat.namespace if seat else sys._getframe(1).f_globals
    report = judge_by_name(name, namespace, hidden=True, seed=seed, runner=seat.runner if seat else None)
    kept = _kept.get()
    if kept is not None:
        kept.append(report)
    return _emit(Score(report.as_dict(), repr(report), report._repr_html_()), report.headline)


def grade_quiz(name: str, right: str, because: Mapping[str, str], points: float = 1) -> Score:
    """Judges the choice of the quiz question `name`.

    right    the letter of the right option
    because  for every option, why it is right or wrong; shown after grading
    """
    _require_reasons(name, right, because)
    chosen = _chosen(name, sys._getframe(1).f_globals)
    letter = chosen.strip().strip(".()").lower() if isinstance(chosen, str) else ""
    outcome, sentence = _quiz_verdict(letter, right, because)
    return _emit_choice(name, points if outcome == "right" else 0, points, outcome, sentence)


def grade_selection(name: str, right: str, because: Mapping[str, str], points: float | None = None) -> Score:
    """Judges a question in which options are sorted into two heaps: the chosen ones and the others.

    right    the letters of all options that are to be chosen, "bdf"
    because  for every option, why it belongs where it does; shown after grading for those that are sorted wrongly
    points   for all options sorted rightly; by default as many as there are options
    Each option sorted wrongly cancels one that is sorted rightly; the score does not fall below 0. Order, case, commas
    and spaces of the choice don't matter.
    """
    _require_reasons(name, right, because)
    chosen = _letters(_chosen(name, sys._getframe(1).f_globals))
    points = len(because) if points is None else points
    sorted_rightly = sum((letter in chosen) == (letter in right) for letter in because)
    share = max(0, 2 * sorted_rightly - len(because)) / len(because)
    if not chosen:
        outcome, sentence = "not written", "No option was chosen."
    elif not chosen <= set(because):
        outcome, sentence = "wrong", f"The options are {', '.join(sorted(because))}."
    elif sorted_rightly == len(because):
        outcome, sentence = "right", f"All {len(because)} are sorted rightly."
    else:
        outcome, sentence = ("partly right" if share else "wrong"), _sorted_wrongly(chosen, right, because)
    score = share * points if outcome in ("right", "partly right") else 0
    return _emit_choice(name, score, points, outcome, sentence)


def _chosen(name: str, namespace: Mapping[str, Any]) -> Any:
    seat = _seat.get()
    return (seat.namespace if seat else namespace).get(name, "")


def _require_reasons(name: str, right: str, because: Mapping[str, str]) -> None:
    for letter in right:
        if letter not in because:
            raise ValueError(f"{name}: no reason is given for the right option {letter!r}")


def _letters(chosen: Any) -> set[str]:
    """The letters of a choice such as "b, d and F" or ["b", "d"]."""
    if isinstance(chosen, list | tuple | set):
        chosen = " ".join(item for item in chosen if isinstance(item, str))
    words = re.findall(r"\w+", chosen.lower()) if isinstance(chosen, str) else []
    return {letter for word in words if word != "and" for letter in word}


def _sorted_wrongly(chosen: set[str], right: str, because: Mapping[str, str]) -> str:
    wrongly = [letter for letter in sorted(because) if (letter in chosen) != (letter in right)]
    verdicts = [
        f"{letter} was {'missed' if letter in right else 'chosen wrongly'}: {because[letter]}"
        for letter in wrongly
    ]
    return " ".join([f"{len(because) - len(wrongly)} of {len(because)} are sorted rightly.", *verdicts])


def _emit_choice(name: str, score: float, points: float, outcome: str, sentence: str) -> Score:
    judgement = {
        "exercise": name,
        "score": float(score),
        "points": float(points),
        "outcome": outcome,
        "seed": 0,
        "hints": [],
        "remarks": [],
        "parts": [],
    }
    text = f"{name}: {outcome}. {sentence}"
    return _emit(Score(judgement, text, _quiz_html(text)), text)


def _quiz_verdict(letter: str, right: str, because: Mapping[str, str]) -> tuple[str, str]:
    if not letter:
        return "not written", "No option was chosen."
    if letter not in because:
        return "wrong", f"The options are {', '.join(sorted(because))}."
    return ("right" if letter == right else "wrong"), because[letter]


def _quiz_html(text: str) -> str:
    import html

    return f'<div role="group" aria-label="Quiz result"><p>{html.escape(text)}</p></div>'


def _emit(score: Score, headline: str) -> Score:
    seat = _seat.get()
    if seat is not None:
        seat.scores.append(score)
        return score
    from IPython.display import display

    if score.judgement["score"] > 0 or score.judgement["outcome"] == "right":
        display({"text/plain": score.text, "text/html": score.html}, raw=True)
        return score
    display({"text/plain": score.text, "text/html": score.html, SCORE_MIME: score.judgement}, raw=True)
    raise NoPoints(headline)
