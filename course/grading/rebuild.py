"""Rebuilds a submission from the instructor's notebook: only answers, and cells of their own, come from the student."""

from __future__ import annotations

import functools
from collections import defaultdict
from pathlib import Path
from typing import Any

import nbformat
from nbformat import NotebookNode
from nbgrader.api import Gradebook
from nbgrader.preprocessors import NbGraderPreprocessor

from course import notebooks
from course.grading.marks import OWN
from course.grading.submission import RECORD, Record

MISSING_ANSWER = "# The answer cell {grade_id} was missing from the notebook as it was handed in."
START = ""


class Rebuild(NbGraderPreprocessor):
    """First step of grading: nothing that a student changed outside the answers has any effect."""

    def preprocess(self, nb: NotebookNode, resources: dict[str, Any]) -> tuple[NotebookNode, dict[str, Any]]:
        """Replaces the notebook as handed in. Raises CourseError where the source notebook is gone."""
        names = resources["nbgrader"]
        coursedir = self.parent.parent.coursedir
        folder = coursedir.format_path(coursedir.source_directory, ".", names["assignment"])
        # Tidy, so that its cells have the ids that they have in the release.
        path = Path(folder, f"{names['notebook']}.ipynb")
        source = _source(path, path.stat().st_mtime_ns if path.exists() else 0)
        with Gradebook(names["db_url"]) as gradebook:
            released = gradebook.find_notebook(names["notebook"], names["assignment"])
            stubs = {cell.name: cell.source for cell in released.source_cells}
        rebuilt = rebuild(source, nb, stubs)
        rebuilt.metadata[RECORD] = resources.get(RECORD, Record()).as_dict()
        return rebuilt, resources


@functools.lru_cache(maxsize=32)
def _source(path: Path, changed: int) -> NotebookNode:
    """The instructor's notebook as it was last changed; it is the same for all students."""
    del changed
    return notebooks.tidy(notebooks.read(path))


def rebuild(source: NotebookNode, handed_in: NotebookNode, stubs: dict[str, str]) -> NotebookNode:
    """The notebook that is graded.

    source     the instructor's notebook
    handed_in  the student's, whatever became of it
    stubs      the released source of each cell that nbgrader knows, by grade_id

    Cells of the student's own, and the student's version of a plain cell that was edited, stay as plain cells
    behind the cell that they followed. Where an answer cell stands there several times, the last one that was
    worked on is the answer, and the others run before it, as they did for the student.
    """
    sorted_cells = _Sorted(source, handed_in, stubs)
    cells = list(sorted_cells.extras[START])
    for cell in source.cells:
        grade_id = _answer_id(cell)
        if grade_id:
            *earlier, answer = sorted_cells.answer(cell, stubs.get(grade_id, ""))
            cells += [*earlier, _marked(answer, cell)]
        else:
            cells.append(_marked(_plain(cell, cell.cell_type), cell))
        cells += sorted_cells.extras[cell.id]
    for number, cell in enumerate(cells):
        cell.id = cell.id or f"extra-{number}"
    metadata = {"kernelspec": source.metadata.get("kernelspec", {})}
    return nbformat.v4.new_notebook(cells=cells, metadata=metadata)


class _Sorted:
    """The student's cells, sorted into answers and extras."""

    def __init__(self, source: NotebookNode, handed_in: NotebookNode, stubs: dict[str, str]) -> None:
        self.answers: dict[str, list[NotebookNode]] = defaultdict(list)
        self.extras: dict[str, list[NotebookNode]] = defaultdict(list)
        by_grade_id = {_grade_id(cell): cell for cell in source.cells if _grade_id(cell)}
        by_id = {cell.id: cell for cell in source.cells}
        by_text = {_text(cell).strip(): cell for cell in source.cells if not _grade_id(cell)}
        named = {_grade_id(cell) for cell in handed_in.cells}
        place = START
        for cell in handed_in.cells:
            known = by_grade_id.get(_grade_id(cell))
            if known is None:
                known = by_text.get(_text(cell).strip()) or by_id.get(cell.get("id"))
                if known is not None and _grade_id(known) in named and _grade_id(known):
                    known = None  # a copy beside the real cell
            if known is None:
                self._add_extra(place, cell)
                continue
            place = known.id
            if _answer_id(known):
                self.answers[_answer_id(known)].append(cell)
            elif not _grade_id(known) and _text(cell).strip() != _text(known).strip():
                self._add_extra(place, cell)

    def answer(self, cell: NotebookNode, stub: str) -> list[NotebookNode]:
        """The versions of an answer that the student worked on, the one that counts last."""
        versions = self.answers[_answer_id(cell)]
        worked_on = [version for version in versions if _text(version).strip() != stub.strip()]
        if worked_on:
            return [_own(version, cell.cell_type) for version in worked_on]
        untouched = _plain(cell, cell.cell_type)
        untouched.source = stub
        if not versions and cell.cell_type == "code":
            # The stub must not stand here: it would hide an answer that the student wrote into another cell.
            untouched.source = MISSING_ANSWER.format(grade_id=_answer_id(cell))
        return [untouched]

    def _add_extra(self, place: str, cell: NotebookNode) -> None:
        if _text(cell).strip():
            self.extras[place].append(_own(cell, cell.cell_type))


def _grade_id(cell: NotebookNode) -> str:
    """The cell's grade_id, or "" where there is none that can be used."""
    marks = cell.get("metadata", {}).get("nbgrader", {})
    grade_id = marks.get("grade_id", "") if isinstance(marks, dict) else ""
    return grade_id if isinstance(grade_id, str) else ""


def _answer_id(cell: NotebookNode) -> str:
    """The grade_id of an answer cell of the instructor's notebook, "" for every other cell."""
    return _grade_id(cell) if cell.metadata.get("nbgrader", {}).get("solution") else ""


def _text(cell: NotebookNode) -> str:
    source = cell.get("source", "")
    return (
        source if isinstance(source, str) else "".join(map(str, source)) if isinstance(source, list) else ""
    )


def _plain(cell: NotebookNode, cell_type: str) -> NotebookNode:
    """A copy of a cell with its text and pasted pictures, and nothing else; its id is given later."""
    plain = notebooks.made(cell_type if cell_type in ("code", "markdown") else "raw", _text(cell))
    if cell_type == "markdown" and isinstance(cell.get("attachments"), dict):
        plain.attachments = cell.attachments
    return plain


def _own(cell: NotebookNode, cell_type: str) -> NotebookNode:
    own = _plain(cell, cell_type)
    own.metadata[OWN] = True
    return own


def _marked(plain: NotebookNode, cell: NotebookNode) -> NotebookNode:
    """`plain` in the place of the instructor's `cell`: with its id and its nbgrader marks."""
    plain.id = cell.id
    if "nbgrader" in cell.metadata:
        plain.metadata["nbgrader"] = nbformat.from_dict(dict(cell.metadata.nbgrader))
    return plain
