"""What the README says of the course is so."""

import re

import nbformat
import pytest

from course.exercises import NOTEBOOKS
from course.proof.corpus import ROOT
from course.proof.stage import notebook_path

README = (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("assignment", NOTEBOOKS)
def test_the_table_lists_every_notebook_with_its_minutes(assignment):
    notebook = nbformat.read(notebook_path(assignment), as_version=4)
    opening = "\n".join(cell.source for cell in notebook.cells[:3])
    [minutes] = re.search(r"(\d+) minutes", opening).groups()
    assert re.search(rf"^\| {assignment} \|.*\| {minutes} \|$", README, re.MULTILINE)


def test_every_linked_file_is_there():
    links = re.findall(r"\]\((?!http)([^)#]+)\)", README)
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_every_make_command_it_names_exists():
    commands = set(re.findall(r"make (\w+)", README)) & set(re.findall(r"`make (\w+)`", README))
    known = re.search(
        r"^COMMANDS := (.*)$", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE
    ).group(1)
    assert commands
    assert commands <= set(known.split())
