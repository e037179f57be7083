"""Reading, tidying and writing notebooks.

A tidy notebook gives small diffs: no outputs, no execution counts, no metadata that an editor left behind, and cell
ids that follow from the content, so that two people who write the same cells get the same file.
"""

import json
import re
import unicodedata
import warnings
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import nbformat
from nbformat import NotebookNode

from course.errors import CourseError

METADATA = {
    "kernelspec": {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}
LONGEST_SLUG = 48  # nbformat allows 64 characters for an id; the running number needs some
HEADING = re.compile(r"^#{1,6}[ \t]+(.+?)[ \t#]*$", re.MULTILINE)


def read(path: Path) -> NotebookNode:
    """Read a notebook of format 4.

    Raises CourseError when the file is missing, no JSON, or no notebook of that format.
    """
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise CourseError(f"{path} does not exist.") from None
    except (UnicodeDecodeError, json.JSONDecodeError) as error:
        raise CourseError(
            f"{path} is not valid JSON ({error}). Restore it from version control or a checkpoint."
        ) from None
    if not isinstance(content, dict) or content.get("nbformat") != 4 or "cells" not in content:
        raise CourseError(f"{path} is no notebook of format 4. Open it in JupyterLab and save it once.")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # missing and doubled cell ids are put right by `tidy`
        notebook: NotebookNode = nbformat.reads(json.dumps(content), as_version=4)
    return notebook


def to_text(notebook: NotebookNode) -> str:
    """Return the file's text: indented by one, keys sorted, with a newline at the end.

    Raises CourseError when the notebook does not follow nbformat's schema.
    """
    try:
        nbformat.validate(notebook)
    except nbformat.ValidationError as error:
        raise CourseError(f"The notebook does not follow the notebook format: {error.message}") from None
    return nbformat.writes(notebook, version=nbformat.NO_CONVERT, indent=1).rstrip("\n") + "\n"


def loads(text: str) -> NotebookNode:
    """A notebook from what `dumps` gave: what the course has made itself is not held against nbformat's schema.

    That takes ten times as long as all else. Raises ValueError where the text is no JSON.
    """
    notebook: NotebookNode = nbformat.v4.reads(text)
    return notebook


def dumps(notebook: NotebookNode) -> str:
    """The notebook as a text for `loads`, or for a file that no person edits."""
    text: str = nbformat.v4.writes(notebook)
    return text


def made(kind: str, text: str) -> NotebookNode:
    """A new cell, "code", "markdown" or "raw"; it has no id yet."""
    cell = {"cell_type": kind, "metadata": {}, "source": text, "id": ""}
    code: dict[str, Any] = {"execution_count": None, "outputs": []} if kind == "code" else {}
    return nbformat.from_dict(cell | code)


def output(kind: str, **fields: Any) -> NotebookNode:
    """A new output of a cell, with the fields that nbformat asks for."""
    rich: dict[str, Any] = {"metadata": {}} if kind in ("display_data", "execute_result") else {}
    return nbformat.from_dict({"output_type": kind, **rich, **fields})


def write(notebook: NotebookNode, path: Path) -> bool:
    """Write the notebook unless the file holds just that; tell whether it was written."""
    content = to_text(notebook).encode("utf-8")
    if path.exists() and path.read_bytes() == content:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return True


def source_notebooks(source: Path) -> list[Path]:
    """Return the notebooks of source/ in order.

    Raises CourseError when there are none.
    """
    found = sorted(path for path in source.glob("*/*.ipynb") if not path.parent.name.startswith("."))
    if not found:
        raise CourseError(f"{source} holds no notebooks (expected {source / 'NN-name' / 'name.ipynb'}).")
    return found


def grade_id(cell: NotebookNode) -> str | None:
    """Return the cell's nbgrader id, or None for a cell that nbgrader does not know."""
    return cell.metadata.get("nbgrader", {}).get("grade_id")


def tidy(notebook: NotebookNode, released: bool = False) -> NotebookNode:
    """Return a tidy copy. A released one keeps what nbgrader adds: checksums, and the locks on graded cells."""
    cells = [_tidy_cell(cell, released) for cell in notebook.cells]
    for cell, name in zip(cells, _cell_ids(cells), strict=True):
        cell["id"] = name
    return nbformat.from_dict({"cells": cells, "metadata": METADATA, "nbformat": 4, "nbformat_minor": 5})


def tidy_file(path: Path, check: bool = False) -> bool:
    """Tidy a file in place; tell whether it was untidy. With `check` the file is left as it is.

    Raises CourseError when the file is no notebook.
    """
    notebook = tidy(read(path))
    if check:
        return path.read_bytes() != to_text(notebook).encode("utf-8")
    return write(notebook, path)


def _tidy_cell(cell: NotebookNode, released: bool) -> dict:
    tidied = {
        "cell_type": cell.cell_type,
        "metadata": _tidy_metadata(cell.metadata, released),
        "source": cell.source.rstrip("\n"),
    }
    if cell.cell_type == "code":
        tidied |= {"execution_count": None, "outputs": []}
    elif cell.get("attachments"):
        tidied["attachments"] = cell.attachments
    return tidied


def _tidy_metadata(metadata: NotebookNode, released: bool) -> dict:
    kept: dict = {}
    if "nbgrader" in metadata:
        dropped = set() if released else {"checksum", "cell_type"}
        kept["nbgrader"] = {key: value for key, value in metadata.nbgrader.items() if key not in dropped}
    if released:
        kept |= {lock: False for lock in ("deletable", "editable") if metadata.get(lock) is False}
    if metadata.get("tags"):
        kept["tags"] = list(metadata.tags)
    if metadata.get("jupyter", {}).get("source_hidden"):
        kept["jupyter"] = {"source_hidden": True}
    return kept


def _cell_ids(cells: list[dict]) -> Iterator[str]:
    """Yield an id per cell: its grade_id, or else the nearest heading above and a running number."""
    graded = [cell["metadata"].get("nbgrader", {}).get("grade_id") for cell in cells]
    taken = {_slug(name) for name in graded if name}
    counts: Counter[str] = Counter()
    section = "top"
    for cell, name in zip(cells, graded, strict=True):
        heading = HEADING.search(cell["source"]) if cell["cell_type"] == "markdown" else None
        if heading:
            section = _slug(heading.group(1))
        if name and not counts[_slug(name)]:
            counts[_slug(name)] += 1
            yield _slug(name)
            continue
        while True:
            counts[section] += 1
            candidate = f"{section}-{counts[section]}"
            if candidate not in taken:
                break
        taken.add(candidate)
        yield candidate


def _slug(text: str) -> str:
    """Return the text in the letters that a cell id may have."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^A-Za-z0-9_]+", "-", plain).strip("-")[:LONGEST_SLUG].rstrip("-").lower() or "section"
