"""Moves files that must not be copied or imported out of a submission, before nbgrader touches it."""

from __future__ import annotations

import importlib.util
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

REFUSED = ".refused"
"""Folder beside the files; CourseDirectory.ignore names it, so that nothing in it is ever copied."""


def quarantine(assignment: str, student: str, notebooks: list[str]) -> None:
    """nbgrader's pre-convert hook: links, pipes and files that would hide an installed module go to `.refused`.

    Notebooks stay where they are: SubmissionExporter refuses those that are not plain files, with the reason.
    """
    del (
        assignment,
        student,
    )  # patterns when a whole class is graded; the notebooks' paths say which submission
    for folder in {Path(notebook).parent for notebook in notebooks}:
        links = [place for place in (folder.parent, folder) if place.is_symlink()]
        for path in links[:1] or list(_refusable(folder)):
            _move(path)


def _refusable(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        if REFUSED in path.relative_to(folder).parts or path.suffix == ".ipynb":
            continue
        kind = path.lstat().st_mode
        if not (stat.S_ISREG(kind) or stat.S_ISDIR(kind)) or (
            path.parent == folder and _hides_a_module(path)
        ):
            yield path


def _hides_a_module(path: Path) -> bool:
    if not (path.is_dir() or path.suffix in (".py", ".so", ".pyc")):
        return False
    name = path.name.partition(".")[0]
    return name in sys.stdlib_module_names or (
        name.isidentifier() and importlib.util.find_spec(name) is not None
    )


def _move(path: Path) -> None:
    if not path.is_symlink() and not path.exists():
        return  # stood in a folder that has been moved
    refused = path.parent / REFUSED
    refused.mkdir(exist_ok=True)
    path.rename(refused / path.name)
