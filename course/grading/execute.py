"""Runs a rebuilt notebook: the place where nbgrader's steps and the engine meet."""

from __future__ import annotations

import atexit
import secrets
from pathlib import Path
from typing import Any

from nbformat import NotebookNode
from nbgrader.preprocessors import NbGraderPreprocessor
from traitlets import Bool, Dict, Integer

from course import notebooks
from course.grading.engine import Engine
from course.grading.limits import Limits
from course.grading.submission import RECORD, Record, Status
from course.grading.work import Outcome, Work, WorkResult

STATUS = {
    Outcome.RIGHT: Status.GRADED,
    Outcome.TIME: Status.STOPPED,
    Outcome.MEMORY: Status.STOPPED,
    Outcome.KILLED: Status.STOPPED,
    Outcome.GRADER_ERROR: Status.GRADER_ERROR,
}
_engines: dict[bool, Engine] = {}


class RunAnswers(NbGraderPreprocessor):
    """In place of nbgrader's Execute: confined, in two processes, within limits.

    A notebook whose result is there already (`results`, by student, assignment and notebook) is not run again.
    """

    limits = Dict(help="Limits that differ from those of course.grading.limits, by name.").tag(config=True)
    allow_unsafe = Bool(
        False, help="Run submissions with your own rights where this machine offers no sandbox."
    ).tag(config=True)
    asserts = Bool(
        False,
        help="Graded cells that don't call course.grading.cell earn their points by raising nothing, as in nbgrader.",
    ).tag(config=True)
    seed = Integer(
        None, allow_none=True, help="Seed of all hidden inputs; by default drawn afresh for every notebook."
    ).tag(config=True)
    results: dict[tuple[str, str, str], WorkResult] = {}  # noqa: RUF012 - shared on purpose

    def preprocess(self, nb: NotebookNode, resources: dict[str, Any]) -> tuple[NotebookNode, dict[str, Any]]:
        """Runs the cells in place; a notebook that could not be read is left as it is."""
        if not Record.of(nb).is_graded:
            return nb, resources
        names = resources["nbgrader"]
        key = names["student"], names["assignment"], names["notebook"]
        result = self.results.pop(key, None)
        if result is None:
            folder = Path(resources["metadata"]["path"] or ".")
            work = self.work(key, notebooks.dumps(nb), self.next_seed(), folder)
            result = engine(self.allow_unsafe).run(work)
        enter(nb, result)
        return nb, resources

    def next_seed(self) -> int:
        """The one that is set, or a fresh one."""
        return secrets.randbits(32) if self.seed is None else self.seed

    def work(self, names: tuple[str, str, str], content: str, seed: int, folder: Path) -> Work:
        """The unit of work for one rebuilt notebook, with these settings.

        names   student, assignment, notebook
        folder  where the submission's other files are
        """
        return Work(*names, content, seed, files_beside(folder), Limits(**self.limits), self.asserts)


def enter(nb: NotebookNode, result: WorkResult) -> None:
    """Makes `nb` the executed notebook, with the record of how it went."""
    executed = notebooks.loads(result.content)
    kept = nb.metadata.get(RECORD, {})
    nb.cells = executed.cells
    status = STATUS.get(result.outcome, Status.GRADER_ERROR)
    record = Record(status, result.reason, result.seed, result.rung)
    nb.metadata[RECORD] = {**kept, **record.as_dict()}


def files_beside(folder: Path, most: int = Limits().files_mb << 20) -> dict[str, bytes]:
    """The plain files of a submission beside its notebooks; those that would make them more than `most` bytes stay out."""
    files, total = {}, 0
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        if path.is_symlink() or not path.is_file() or path.suffix == ".ipynb" or hidden:
            continue
        total += path.stat().st_size
        if total <= most:
            files[name] = path.read_bytes()
    return files


def engine(unsafe: bool = False) -> Engine:
    """The one engine of this process."""
    if unsafe not in _engines:
        _engines[unsafe] = Engine(unsafe)
    return _engines[unsafe]


@atexit.register
def close_engines() -> None:
    for one in _engines.values():
        one.close()
    _engines.clear()
