"""nbgrader's autograde in three steps: rebuild (gradebook), run (no gradebook, anywhere), save (gradebook)."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from typing import Any

from nbgrader.converters import Autograde, BaseConverter
from nbgrader.utils import setenv


class Rebuilding(Autograde):
    """Sanitises a submission into autograded/ and runs nothing."""

    def convert_single_notebook(self, notebook_filename: str) -> None:
        self._sanitizing = True
        self._init_preprocessors()
        BaseConverter.convert_single_notebook(self, notebook_filename)


class Saving(Autograde):
    """Enters what has been run into autograded/ and the gradebook."""

    @property
    def _input_directory(self) -> str:
        return str(self.coursedir.autograded_directory)

    def init_destination(self, assignment_id: str, student_id: str) -> bool:
        del assignment_id, student_id
        return True

    def init_assignment(self, assignment_id: str, student_id: str) -> None:
        """All files are in their place since the submission was rebuilt."""

    def run_pre_convert_hook(self) -> None:
        """It ran before the submission was rebuilt."""

    def convert_single_notebook(self, notebook_filename: str) -> None:
        self._sanitizing = False
        self._init_preprocessors()
        try:
            with setenv(NBGRADER_EXECUTION="autograde"):
                BaseConverter.convert_single_notebook(self, notebook_filename)
        finally:
            self._sanitizing = True


@contextlib.contextmanager
def only(coursedir: Any, assignment: str, student: str, notebook: str = "*") -> Iterator[None]:
    """While it lasts, nbgrader's converters see this one submission."""
    names = ("assignment_id", "student_id", "notebook_id")
    kept = {name: getattr(coursedir, name) for name in names}
    for name, value in zip(names, (assignment, student, notebook), strict=True):
        setattr(coursedir, name, value)
    try:
        yield
    finally:
        for name, value in kept.items():
            setattr(coursedir, name, value)
