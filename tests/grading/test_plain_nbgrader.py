"""nbgrader's own commands, the cycle a second time, and formgrader, with the settings of this checkout."""

import csv
import json
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from nbgrader.api import Gradebook
from rich.console import Console

from course.grading import cycle
from tests.grading.test_feedback import Loads


def nbgrader(root: Path, *arguments: str) -> None:
    command = [sys.executable, "-m", "nbgrader", *arguments]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr


@pytest.fixture(scope="module")
def checkout(graded, tmp_path_factory):
    """A graded course that these tests go on with."""
    return graded.copy(tmp_path_factory.mktemp("plain"))


def score(root: Path, student: str) -> float:
    with Gradebook(f"sqlite:///{root}/gradebook.db") as gradebook:
        return gradebook.find_submission_notebook("practice", "01-practice", student).score


def test_generate_assignment_writes_the_committed_release(checkout):
    kept = {path: path.read_bytes() for path in checkout.glob("release/*/*.ipynb")}
    shutil.rmtree(checkout / "release" / "01-practice")
    nbgrader(checkout, "generate_assignment", "01-practice", "--force")
    assert {path: path.read_bytes() for path in checkout.glob("release/*/*.ipynb")} == kept
    assert kept


def test_autograde_and_generate_feedback_for_a_class_with_bad_notebooks(checkout):
    class_of_four = {"links_to_source", "schema_ninety_nine", "truncated", "zoe"}
    for folder in (checkout / "submitted").iterdir():
        if folder.name not in class_of_four | {"ana", "writes_scripts"}:
            shutil.rmtree(folder)
    for student in class_of_four:
        for step in ("autograded", "feedback"):
            shutil.rmtree(checkout / step / student)
    nbgrader(checkout, "autograde", "01-practice")
    nbgrader(checkout, "generate_feedback", "01-practice")
    scores = {student: score(checkout, student) for student in class_of_four}
    assert scores == {"links_to_source": 0, "schema_ninety_nine": 4, "truncated": 0, "zoe": 2}
    assert all((checkout / "feedback" / s / "01-practice" / "practice.html").exists() for s in class_of_four)


def test_a_student_who_works_on_gets_the_new_score(checkout):
    source, target = (
        checkout / "submitted" / name / "01-practice" / "practice.ipynb" for name in ("ana", "truncated")
    )
    shutil.copy(source, target)
    nbgrader(checkout, "autograde", "01-practice", "--student", "truncated", "--force")
    assert score(checkout, "truncated") == 4


def test_export(checkout):
    nbgrader(checkout, "export", "--to", "grades.csv")
    with open(checkout / "grades.csv", newline="") as file:
        rows = {(row["student_id"], row["assignment"]): row for row in csv.DictReader(file)}
    assert float(rows["ana", "01-practice"]["raw_score"]) == 4
    assert float(rows["ana", "01-practice"]["max_score"]) == 7


def test_the_cycle_leaves_other_students_alone_and_runs_again(checkout, tmp_path):
    own = checkout / "submitted" / "own_student" / "01-practice"
    shutil.copytree(checkout / "submitted" / "zoe" / "01-practice", own)
    before = (checkout / "release" / "01-practice" / "practice.ipynb").stat().st_mtime_ns
    shutil.copytree(checkout / "submitted" / "zoe", tmp_path / "class" / "zoe")
    with open(os.devnull, "w") as nowhere:
        for _ in range(2):
            assert cycle.run(checkout, tmp_path / "class", None, Console(file=nowhere)) == 0
    assert (own / "practice.ipynb").exists()
    assert not (checkout / "autograded" / "own_student").exists()
    assert (checkout / "release" / "01-practice" / "practice.ipynb").stat().st_mtime_ns == before
    assert score(checkout, "zoe") == 2


class Formgrader:
    """A JupyterLab server with nbgrader's extension, started in a course."""

    def __init__(self, root: Path) -> None:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        self.base = f"http://127.0.0.1:{port}"
        options = {
            "port": port,
            "ip": "127.0.0.1",
            "open_browser": False,
            "allow_root": True,
            "token": "",
            "password": "",
        }
        arguments = [f"--ServerApp.{name}={value}" for name, value in options.items()]
        self.process = subprocess.Popen(
            [sys.executable, "-m", "jupyter", "server", *arguments],
            cwd=root,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def get(self, path: str) -> str:
        deadline = time.monotonic() + 60
        while True:
            try:
                with urllib.request.urlopen(self.base + path, timeout=30) as answer:
                    return answer.read().decode()
            except urllib.error.HTTPError:
                raise
            except OSError:
                if time.monotonic() > deadline or self.process.poll() is not None:
                    raise
                time.sleep(0.2)


@pytest.fixture(scope="module")
def formgrader(checkout) -> Iterator[Formgrader]:
    server = Formgrader(checkout)
    yield server
    server.process.terminate()
    server.process.wait(timeout=30)


def test_formgrader_lists_the_assignments(formgrader):
    assert "Manage Assignments" in formgrader.get("/formgrader/manage_assignments")
    assignments = json.loads(formgrader.get("/formgrader/api/assignments"))
    assert [assignment["name"] for assignment in assignments] == ["01-practice", "02-odd"]
    assert assignments[0]["num_submissions"] >= 5


def test_formgrader_shows_a_grader_error_as_needing_a_person(formgrader):
    submissions = json.loads(formgrader.get("/formgrader/api/submitted_notebooks/02-odd/odd"))
    assert next(s for s in submissions if s["student"] == "ana")["needs_manual_grade"]


def test_formgrader_shows_a_submission_offline_and_safely(formgrader):
    submissions = json.loads(formgrader.get("/formgrader/api/submitted_notebooks/01-practice/practice"))
    entry = next(s for s in submissions if s["student"] == "writes_scripts")["id"]
    page = formgrader.get(f"/formgrader/submissions/{entry}/")
    body = page[page.index("notebook-container") :]
    assert "<math><mfrac>" in body
    assert "<script" not in body
    assert not [url for url in Loads(page).loaded if url.startswith(("http", "//"))]
