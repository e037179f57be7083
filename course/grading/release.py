"""What plain `nbgrader generate_assignment` writes is byte for byte what `course release` writes."""

from __future__ import annotations

from typing import Any

import nbformat
from nbconvert.exporters import NotebookExporter
from nbformat import NotebookNode

from course import notebooks


class TidyExporter(NotebookExporter):
    """Writes a released notebook in the tidy form."""

    def from_notebook_node(  # type: ignore[override]
        self, nb: NotebookNode, resources: dict[str, Any] | None = None, **options: Any
    ) -> tuple[str, dict[str, Any]]:
        """The text of the released notebook, without the final newline, which the writer adds."""
        text, resources = super().from_notebook_node(nb, resources, **options)
        released = notebooks.tidy(nbformat.reads(text, as_version=4), released=True)
        return notebooks.to_text(released), resources
