"""The answers of a notebook in one namespace, as its kernel would hold them."""

from __future__ import annotations

import ast
import contextlib
import io
import linecache
import warnings
from typing import Any

from nbformat import NotebookNode

MARKS = ("### BEGIN SOLUTION", "### END SOLUTION")
FROM_NOTEBOOK = "from_notebook"


def answer_cells(notebook: NotebookNode) -> dict[str, str]:
    """The source of every answer cell by grade_id, without the solution marks."""
    cells = {}
    for cell in notebook.cells:
        marked = cell.metadata.get("nbgrader", {})
        if cell.cell_type == "code" and marked.get("solution"):
            lines = [line for line in cell.source.splitlines() if line.strip() not in MARKS]
            cells[marked["grade_id"]] = "\n".join(lines) + "\n"
    return cells


def imports(notebook: NotebookNode) -> str:
    """What the plain cells bring in: their import statements, and answers fetched from earlier notebooks."""
    statements = []
    for cell in notebook.cells:
        if cell.cell_type == "code" and "nbgrader" not in cell.metadata:
            statements += [ast.unparse(node) for node in _statements(cell.source) if _brings_in(node)]
    return "\n".join(dict.fromkeys(statements))


def run_cell(name: str, source: str, namespace: dict[str, Any]) -> None:
    """Runs one cell in `namespace`. One that raises leaves its names undefined, as in a kernel."""
    filename = f"<answer {name}>"
    linecache.cache[filename] = (len(source), None, source.splitlines(keepends=True), filename)
    with warnings.catch_warnings(), contextlib.redirect_stdout(io.StringIO()):
        warnings.simplefilter("ignore")
        with contextlib.suppress(Exception):
            exec(compile(source, filename, "exec"), namespace)


def _statements(source: str) -> list[ast.stmt]:
    """The statements of a cell; none where it is no Python, which may happen in a student's notebook."""
    try:
        return ast.parse(source).body
    except SyntaxError:
        return []


def _brings_in(node: ast.stmt) -> bool:
    if isinstance(node, ast.Import | ast.ImportFrom):
        return True
    call = node.value if isinstance(node, ast.Assign) else None
    return isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == FROM_NOTEBOOK
