"""A judgement as a person reads it: plain text, or HTML that reads well without colour and aloud."""

from __future__ import annotations

import html
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from course.checking.exercise import Exercise, Misconception
from course.checking.trial import Outcome, PartResult, Trial
from course.checking.values import show

LONGEST_ARGUMENT = 60
MARKS = {"held": "✓", "failed": "✗", "open": "○"}


@dataclass(frozen=True)
class Report:
    """What was tried, what held, what did not, and which misconception it looks like.

    score     points earned, 0 to points
    outcome   "right", "partly right", "wrong", "not written", "error" or "time"
    """

    exercise: Exercise
    results: list[PartResult] = field(default_factory=list)
    found: list[Misconception] = field(default_factory=list)
    seed: int = 0
    hidden: bool = False
    problem: str = ""

    @property
    def points(self) -> float:
        return float(self.exercise.points)

    @property
    def score(self) -> float:
        return float(sum(result.part.points for result in self.results if result.held))

    @property
    def right(self) -> bool:
        return bool(self.results) and all(result.held for result in self.results)

    @property
    def trials(self) -> list[Trial]:
        return [trial for result in self.results for trial in result.trials]

    @property
    def not_written(self) -> bool:
        return bool(self.trials) and all(trial.outcome is Outcome.NOT_WRITTEN for trial in self.trials)

    @property
    def outcome(self) -> str:
        if self.right:
            return "right"
        if self.score > 0:
            return "partly right"
        if self.problem or self.not_written or not self.trials:
            return "not written"
        outcomes = {trial.outcome for trial in self.trials}
        if outcomes & {Outcome.TIMED_OUT}:
            return "time"
        return "error" if outcomes <= {Outcome.RAISED, Outcome.NOT_WRITTEN} else "wrong"

    @property
    def remarks(self) -> list[str]:
        """Things worth knowing that cost no points."""
        remarks = []
        warned = [text for trial in self.trials if trial.held for text in trial.observed.warnings]
        if warned:
            remarks.append(f"It warns: {warned[0].rstrip('.')}. This costs no points.")
        if any(trial.observed.printed.strip() for trial in self.trials):
            remarks.append(
                "It prints while it works. This costs no points; remove the print once you are done."
            )
        return remarks

    def as_dict(self) -> dict[str, Any]:
        """The judgement as plain data, for the gradebook and for machines."""
        return {
            "exercise": self.exercise.name,
            "score": self.score,
            "points": self.points,
            "outcome": self.outcome,
            "seed": self.seed,
            "hints": [known.name for known in self.found],
            "remarks": self.remarks,
            "parts": [
                {
                    "title": result.part.title,
                    "points": float(result.part.points),
                    "held": result.held,
                    "tried": len(result.trials),
                    "failed": len(result.failures),
                }
                for result in self.results
            ],
        }

    def __repr__(self) -> str:
        return "\n".join(self.lines())

    def lines(self) -> list[str]:
        lines = [self.headline]
        for mark, text, detail in self._items():
            lines.append(f"  {mark} {text}")
            lines += [f"      {line}" for line in detail]
        lines += [f"Hint: {known.hint}" for known in self.found]
        lines += [f"Remark: {remark}" for remark in self.remarks]
        return lines if not self.closing else [*lines, self.closing]

    def _repr_html_(self) -> str:
        name = html.escape(self.exercise.name)
        parts = [
            f'<div role="group" aria-label="Check of {name}">',
            f"<p><strong>{_code(self.headline)}</strong></p>",
        ]
        items = [_html_item(*item) for item in self._items()]
        if items:
            parts.append("<ul>" + "".join(items) + "</ul>")
        parts += [f"<p><strong>Hint:</strong> {_code(known.hint)}</p>" for known in self.found]
        parts += [f"<p>Remark: {_code(remark)}</p>" for remark in self.remarks]
        if self.closing:
            parts.append(f"<p>{html.escape(self.closing)}</p>")
        return "".join([*parts, "</div>"])

    @property
    def headline(self) -> str:
        name = self.exercise.name
        if self.problem:
            return f"{name}: {self.problem}"
        if self.not_written:
            return f"{name}: not written yet. Write your answer in the cell above, run it, then run this check again."
        held = sum(result.held for result in self.results)
        if self.hidden:
            return f"{name}: {self.outcome}, {show(self.score)} of {show(self.points)} points"
        if self.right:
            return f"{name}: all {len(self.trials)} tries hold"
        return (
            f"{name}: {held} of {len(self.results)} parts hold"
            if len(self.results) > 1
            else f"{name}: not right yet"
        )

    @property
    def closing(self) -> str:
        if self.right and not self.hidden:
            return "All visible checks pass. Grading repeats them on fresh inputs of other sizes."
        return ""

    def _items(self) -> list[tuple[str, str, list[str]]]:
        """Per part: the mark, the sentence, and the lines of detail below it."""
        if self.problem or self.not_written:
            return []
        return [_item(self.exercise, result) for result in self.results]


def _item(exercise: Exercise, result: PartResult) -> tuple[str, str, list[str]]:
    title, tried, failures = result.part.title, len(result.trials), result.failures
    if not failures:
        return MARKS["held"], f"holds: {title} ({tried} tried)", []
    if all(trial.outcome is Outcome.NOT_WRITTEN for trial in failures):
        return MARKS["open"], f"not written yet: {title}", []
    worst = next((trial for trial in failures if trial.outcome is Outcome.KEEPS_STATE), failures[0])
    count = f"{len(failures)} of {tried} tries fail" if tried > 1 else "fails"
    return (
        MARKS["failed"],
        f"does not hold: {title} ({count})",
        [f"{shown(exercise, worst)}: {worst.sentence}"],
    )


def shown(exercise: Exercise, trial: Trial) -> str:
    """What was tried, as a student would type it."""
    if trial.case.shown:
        return trial.case.shown
    return f"{exercise.name}({', '.join(_argument(arg) for arg in trial.case.args)})"


def _argument(arg: Any) -> str:
    if isinstance(arg, np.ndarray):
        return f"array {show(arg)}" if arg.size <= 6 else f"array of shape {arg.shape}"
    if callable(arg):
        return getattr(arg, "__name__", "a function")
    if isinstance(arg, list | tuple) and any(isinstance(item, np.ndarray) for item in arg):
        return f"{type(arg).__name__} of {len(arg)} arrays"
    written = repr(arg)
    if isinstance(arg, list | tuple) and len(written) > LONGEST_ARGUMENT:
        rows = np.shape(arg)
        return f"{type(arg).__name__} of {len(arg)}" + (
            f" rows of {rows[1]}" if len(rows) > 1 else " numbers"
        )
    return written


def _code(text: str) -> str:
    """Escaped text in which `words` become code."""
    pieces = html.escape(text).split("`")
    if len(pieces) % 2 == 0:
        return html.escape(text)
    return "".join(f"<code>{piece}</code>" if place % 2 else piece for place, piece in enumerate(pieces))


def _html_item(mark: str, text: str, detail: list[str]) -> str:
    below = "".join(f"<br>{html.escape(line)}" for line in detail)
    return f'<li><span aria-hidden="true">{mark}</span> {html.escape(text)}{below}</li>'
