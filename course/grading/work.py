"""The unit of work: one rebuilt notebook, limits and a seed in; one result and the executed notebook out.

Both are plain data with a JSON form, so that a worker needs nothing of the one who asks: no folder, no gradebook.
"""

from __future__ import annotations

import dataclasses
import enum
from dataclasses import dataclass, field
from typing import Any

from course.grading.limits import Limits

ENGINE_START = 180.0
"""Seconds within which an engine is ready, on the slowest machine."""


class Outcome(enum.StrEnum):
    """What became of one graded cell, or of a whole notebook. The set is closed."""

    RIGHT = "right"
    PARTLY_RIGHT = "partly right"
    WRONG = "wrong"
    NOT_WRITTEN = "not written"
    ERROR = "error"
    TIME = "time"
    MEMORY = "memory"
    KILLED = "process killed"
    DAMAGED = "damaged"
    REFUSED = "refused"
    GRADER_ERROR = "grader error"

    @property
    def needs_person(self) -> bool:
        return self in (Outcome.DAMAGED, Outcome.REFUSED, Outcome.GRADER_ERROR)


@dataclass(frozen=True)
class Work:
    """What a worker is given.

    student, assignment, notebook  names, for reports only
    content  the rebuilt notebook as JSON text, graded cells with their hidden tests included
    files    other plain files of the submission, path within its folder -> bytes
    limits   what the submission may use
    only     grade_ids of the graded cells to run; empty for all of them
    asserts  whether graded cells that give no score of the course's kind count as nbgrader counts them
    seed     32 bits; every graded cell draws its inputs from it and from its own grade_id
    """

    student: str
    assignment: str
    notebook: str
    content: str
    seed: int
    files: dict[str, bytes] = field(default_factory=dict)
    limits: Limits = field(default_factory=Limits)
    asserts: bool = False
    only: tuple[str, ...] = ()

    @property
    def most_seconds(self) -> float:
        """By the clock; who takes longer hangs."""
        graded = self.content.count('"grade": true')
        return ENGINE_START + self.limits.notebook_seconds + graded * self.limits.exercise_seconds


@dataclass(frozen=True)
class CellResult:
    """What became of one graded cell; `score` is None where a person has to decide."""

    grade_id: str
    outcome: Outcome
    score: float | None
    points: float
    reason: str = ""
    seed: int = 0


@dataclass(frozen=True)
class WorkResult:
    """What a worker gives back.

    outcome   of the notebook as a whole: RIGHT where all went well (whatever the answers), else what stopped it
    reason    in a sentence, "" where all went well
    cells     graded cells in their order
    content   the executed notebook as JSON text
    seed      the one that was given
    rung      how the student's code was kept apart: "bubblewrap", "landlock" or "unsafe"
    seconds   phase -> wall-clock seconds; not part of the canonical result
    """

    outcome: Outcome
    reason: str
    cells: tuple[CellResult, ...]
    content: str
    seed: int
    rung: str
    seconds: dict[str, float] = field(default_factory=dict)

    def canonical(self) -> dict[str, Any]:
        """What must be the same however and wherever the work was done."""
        plain = dataclasses.asdict(self)
        return {name: plain[name] for name in ("outcome", "reason", "cells", "content", "seed")}
