"""Reading what a student handed in: links, pipes and damaged files get a stated status in place of an exception."""

from __future__ import annotations

import enum
import os
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import nbformat
from nbconvert.exporters import NotebookExporter
from nbformat import NotebookNode
from traitlets import Integer

RECORD = "backpropagation"
"""Key under which a graded notebook's metadata holds its Record."""


class Status(enum.StrEnum):
    """How grading went for one notebook. The set is closed."""

    GRADED = "graded"
    DAMAGED = "damaged"
    REFUSED = "refused"
    STOPPED = "stopped"
    MISSING = "missing"
    GRADER_ERROR = "grader error"


@dataclass(frozen=True)
class Record:
    """What grading says about a whole notebook.

    reason  in a sentence, unless all went well
    seed    of the hidden inputs: with it the grading can be repeated exactly
    rung    how the student's code was kept apart
    """

    status: Status = Status.GRADED
    reason: str = ""
    seed: int | None = None
    rung: str = ""

    @property
    def is_graded(self) -> bool:
        return self.status is Status.GRADED

    def as_dict(self) -> dict[str, Any]:
        told: dict[str, Any] = {"status": str(self.status), "reason": self.reason}
        return told if self.seed is None else told | {"seed": self.seed, "rung": self.rung}

    @classmethod
    def of(cls, nb: NotebookNode) -> Record:
        """The record that a graded notebook carries."""
        stored = nb.metadata.get(RECORD, {})
        status = Status(stored.get("status", Status.GRADED))
        return cls(status, stored.get("reason", ""), stored.get("seed"), stored.get("rung", ""))


class UnreadableError(Exception):
    """A notebook that can't be graded; carries the Record that says why."""

    def __init__(self, status: Status, reason: str) -> None:
        super().__init__(reason)
        self.record = Record(status, reason)


def read_submission(path: Path, max_bytes: int) -> NotebookNode:
    """Reads a notebook without following links or waiting on pipes.

    Raises UnreadableError where there is nothing that can be graded.
    """
    _refuse_unless_plain(path, max_bytes)
    try:
        nb = nbformat.reads(path.read_text(encoding="utf-8"), as_version=4)
        cells_are_readable = all(isinstance(cell, dict) and "cell_type" in cell for cell in nb.cells)
    except Exception as error:
        # nbformat meets broken files with many kinds of exceptions; all of them mean the same here.
        kind = "it is empty" if path.stat().st_size == 0 else f"{type(error).__name__}"
        raise UnreadableError(Status.DAMAGED, f"{path.name} is not a readable notebook ({kind})") from error
    if not cells_are_readable:
        raise UnreadableError(Status.DAMAGED, f"{path.name} is not a readable notebook (a cell has no type)")
    return nb


def _refuse_unless_plain(path: Path, max_bytes: int) -> None:
    for place in (path, path.parent, path.parent.parent):
        if place.is_symlink():
            raise UnreadableError(Status.REFUSED, f"{place.name} is a link, not a file of the student's own")
    if not path.exists():
        raise UnreadableError(Status.REFUSED, f"the folder of {path.name} was a link and has been set aside")
    status = os.lstat(path)
    if not stat.S_ISREG(status.st_mode):
        raise UnreadableError(Status.REFUSED, f"{path.name} is not a plain file")
    if status.st_size > max_bytes:
        size, most = status.st_size / 1e6, max_bytes / 1e6
        raise UnreadableError(
            Status.REFUSED, f"{path.name} has {size:.0f} MB, more than the {most:.0f} MB that are read"
        )


class SubmissionExporter(NotebookExporter):
    """Reads submissions safely; what can't be read goes on as an empty notebook with its status."""

    max_bytes = Integer(20_000_000, help="Size in bytes above which a submitted notebook is refused.").tag(
        config=True
    )

    def from_filename(  # type: ignore[override]
        self, filename: str, resources: dict[str, Any] | None = None, **options: Any
    ) -> tuple[str, dict[str, Any]]:
        """Converts one notebook file; the status of an unreadable one is left in `resources`."""
        resources = {} if resources is None else resources
        path = Path(filename)
        resources["metadata"] = {"name": path.stem, "path": str(path.parent)}
        try:
            nb = read_submission(path, self.max_bytes)
        except UnreadableError as problem:
            nb = nbformat.v4.new_notebook()
            resources[RECORD] = problem.record
        return self.from_notebook_node(nb, resources=resources, **options)
