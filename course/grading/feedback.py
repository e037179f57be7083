"""Feedback that is safe to hand out: verdicts and hints stay, hidden tests and tracebacks of the grader go."""

from __future__ import annotations

import re
from typing import Any

from nbformat import NotebookNode
from nbformat.v4 import new_markdown_cell
from nbgrader import utils
from nbgrader.preprocessors import NbGraderPreprocessor
from traitlets import Integer

from course import notebooks
from course.grading.cell import SCORE_MIME
from course.grading.marks import is_graded
from course.grading.submission import Record

SHOWN_TYPES = frozenset(
    ("text/plain", "text/html", "text/markdown", "text/latex", "image/png", "image/jpeg", "image/svg+xml")
)
_HIDDEN = re.compile(r"^[^\n]*BEGIN HIDDEN TESTS.*?(END HIDDEN TESTS[^\n]*$|\Z)", re.DOTALL | re.MULTILINE)
_SCHEME = re.compile(r"^[^\n]*BEGIN MARK SCHEME.*?(END MARK SCHEME[^\n]*$|\Z)", re.DOTALL | re.MULTILINE)
_PICTURES = re.compile(r"data:image/[^\"'\s]*")
_TRUNCATED = "... output cut here ..."


class SafeFeedback(NbGraderPreprocessor):
    """Prepares a graded notebook for its student."""

    max_output = Integer(
        100_000, help="Characters of one output above which text is cut and HTML left out."
    ).tag(config=True)

    max_picture = Integer(
        3_000_000, help="Characters of one encoded picture above which it is left out."
    ).tag(config=True)

    def preprocess(self, nb: NotebookNode, resources: dict[str, Any]) -> tuple[NotebookNode, dict[str, Any]]:
        """Strips every cell, and says on top when the notebook was not graded as it should be."""
        nb, resources = super().preprocess(nb, resources)
        record = Record.of(nb)
        if not record.is_graded:
            notice = (
                f"**Not graded automatically ({record.status}).** {record.reason}. A person will look at it."
            )
            nb.cells.insert(0, new_markdown_cell(notice))
        return nb, resources

    def preprocess_cell(
        self, cell: NotebookNode, resources: dict[str, Any], index: int
    ) -> tuple[NotebookNode, dict[str, Any]]:
        """Strips one cell; a graded one shows its report and nothing of how it was come by, a task no mark scheme."""
        if cell.cell_type == "code":
            if is_graded(cell):
                cell.source = _HIDDEN.sub("", cell.source).rstrip()
                cell.outputs = _report_only(cell.outputs)
            cell.outputs = [self._safe(output) for output in cell.outputs]
        elif utils.is_task(cell):
            cell.source = _SCHEME.sub("", cell.source).rstrip()
        return cell, resources

    def _safe(self, output: NotebookNode) -> NotebookNode:
        if output.output_type == "stream":
            output.text = self._cut(output.text)
        elif output.output_type == "error":
            output.traceback = [self._cut("\n".join(output.traceback))]
        else:
            data = {kind: value for kind, value in output.data.items() if kind in SHOWN_TYPES}
            if "text/plain" in data:
                data["text/plain"] = self._cut(data["text/plain"])
            small = {kind: value for kind, value in data.items() if self._fits(kind, value)}
            output.data = small or {"text/plain": _TRUNCATED}
        return output

    def _fits(self, kind: str, value: str) -> bool:
        # Pictures count less: they are no flood of text, and a figure in HTML holds one.
        if kind.startswith("image/"):
            return len(value) <= self.max_picture
        pictures = sum(map(len, _PICTURES.findall(value)))
        return len(value) - pictures <= self.max_output and pictures <= self.max_picture

    def _cut(self, text: str) -> str:
        return text if len(text) <= self.max_output else f"{text[: self.max_output]}\n{_TRUNCATED}"


def _report_only(outputs: list[NotebookNode]) -> list[NotebookNode]:
    """The outputs of a graded cell: the report once, and one short line where an error left none."""
    kept: list[NotebookNode] = []
    reports: list[Any] = []
    for output in outputs:
        data = output.get("data", {})
        report = data.get("text/html", data.get("text/plain"))
        if output.output_type == "error" or report in reports or set(data) == {"text/plain", SCORE_MIME}:
            continue
        if data:
            reports.append(report)
        kept.append(output)
    if not reports and any(output.output_type == "error" for output in outputs):
        kept.append(notebooks.output("display_data", data={"text/plain": "This cell ended with an error."}))
    return kept
