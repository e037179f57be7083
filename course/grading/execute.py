"""Runs a rebuilt notebook. The seam for a sandbox: everything that a student's code does happens below this class."""

from __future__ import annotations

import time
from typing import Any

from nbclient.exceptions import CellTimeoutError, DeadKernelError
from nbformat import NotebookNode
from nbgrader.preprocessors import Execute
from traitlets import Integer

from course.grading.submission import RECORD, Record, Status


class RunAnswers(Execute):
    """nbgrader's Execute with a limit per notebook; a kernel that dies is a status, not the end of the class."""

    notebook_timeout = Integer(300, help="Seconds that all cells of one notebook may take together.").tag(
        config=True
    )

    def preprocess(
        self, nb: NotebookNode, resources: dict[str, Any], km: Any = None
    ) -> tuple[NotebookNode, dict[str, Any]]:
        """Runs the cells in place; a notebook that could not be read is left as it is."""
        if not Record.of(nb).is_graded:
            return nb, resources
        deadline = time.monotonic() + self.notebook_timeout
        self.timeout_func = lambda _: max(
            1, min(self.timeout or self.notebook_timeout, int(deadline - time.monotonic()))
        )
        try:
            return super().preprocess(nb, resources, km)
        except (DeadKernelError, CellTimeoutError) as error:
            nb.metadata[RECORD] = Record(Status.STOPPED, _reason(nb, error)).as_dict()
            return nb, resources


def _reason(nb: NotebookNode, error: Exception) -> str:
    ran = [cell for cell in nb.cells if cell.cell_type == "code" and cell.execution_count is not None]
    what = "the kernel died" if isinstance(error, DeadKernelError) else "the kernel stopped answering"
    return f"{what} after {len(ran)} code cells had run; no cell behind them was reached"
