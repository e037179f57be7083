"""The `course` command: quick to start, worth reading, and plain about mistakes."""

import os
import re
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest
from typer.testing import CliRunner

from course import lab, notebooks
from course.cli import app
from course.errors import CourseError
from tests import small_course

ROOT = Path(__file__).resolve().parents[1]
COMMANDS = ("lab", "grade", "proof", "release", "tidy")
HEAVY = {
    "matplotlib",
    "scipy",
    "sklearn",
    "pandas",
    "nbgrader",
    "nbformat",
    "jupyterlab",
    "seaborn",
    "autograd",
}


def run(*arguments):
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


@pytest.mark.parametrize("module", ["course", "course.cli"])
def test_importing_is_cheap(module):
    code = f"import sys, {module}; print(*(name for name in sys.modules if '.' not in name))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert not HEAVY & set(done.stdout.split())


def test_help_names_every_command():
    shown = run("--help").output
    for command in COMMANDS:
        assert re.search(rf"^  {command}  +[A-Z]", shown, re.MULTILINE)
    assert "..." not in shown.split("Commands:")[1]


@pytest.mark.parametrize("command", COMMANDS)
def test_each_help_says_more_than_the_list(command):
    done = run(command, "--help")
    assert done.exit_code == 0
    assert len(done.output.split()) > 40


@pytest.fixture
def course(tmp_path):
    small_course.write_course(tmp_path)
    return tmp_path


def test_release_and_its_check(course):
    missing = run("--root", course, "release", "--check")
    assert missing.exit_code == 1
    assert "release/01-doubling/doubling.ipynb is missing" in missing.stderr
    assert "make release" in missing.stderr
    assert run("--root", course, "release").exit_code == 0
    assert run("--root", course, "release", "--check").output == "release/ is what source/ gives.\n"
    assert run("--root", course, "release").output == "release/ is up to date.\n"


def test_tidy_and_its_check(course):
    untidy = run("--root", course, "tidy", "--check")
    assert untidy.exit_code == 1
    assert "doubling.ipynb is not tidy." in untidy.stderr
    assert run("--root", course, "tidy").exit_code == 0
    assert run("--root", course, "tidy", "--check").output == "1 notebooks, all tidy.\n"


@pytest.mark.parametrize("command", ["release", "tidy"])
def test_a_broken_notebook_is_one_line(course, command):
    path = course / "source" / "01-doubling" / "doubling.ipynb"
    path.write_text("{")
    done = run("--root", course, command)
    assert done.exit_code == 1
    assert re.fullmatch(rf"Error: {re.escape(str(path))} is not valid JSON .*\n", done.stderr)


def test_a_missing_release_says_how_to_make_it(course):
    done = run("--root", course, "lab", "--no-browser")
    assert done.exit_code == 1
    assert done.stderr == f"Error: {course / 'release'} holds no notebooks. Make them with: make release\n"


def test_a_class_that_is_not_there_is_named(tmp_path):
    done = run("grade", "--class", tmp_path / "nobody")
    assert done.exit_code == 1
    assert "nobody is no folder" in done.stderr


@pytest.fixture
def released(tmp_path):
    """A release of one notebook and a data file."""
    folder = tmp_path / "release" / "01-doubling"
    folder.mkdir(parents=True)
    notebooks.write(notebooks.tidy(small_course.notebook()), folder / "doubling.ipynb")
    (folder / "numbers.csv").write_text("x")
    return tmp_path


def test_missing_notebooks_are_copied_and_written_ones_kept(released):
    work = released / "work"
    assert len(lab.prepare_work(released / "release", work)) == 2
    (work / "01-doubling" / "doubling.ipynb").write_text("mine")
    (work / "01-doubling" / "numbers.csv").unlink()
    assert lab.prepare_work(released / "release", work) == [Path("01-doubling/numbers.csv")]
    assert (work / "01-doubling" / "doubling.ipynb").read_text() == "mine"
    assert not list(work.rglob("*.part"))


def test_a_file_in_the_place_of_a_folder_is_named(released):
    (released / "work").mkdir()
    (released / "work" / "01-doubling").touch()
    with pytest.raises(CourseError, match=r"01-doubling.*could not be written"):
        lab.prepare_work(released / "release", released / "work")


def test_a_port_in_use_is_named_or_passed_over():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(CourseError, match=f"Port {port} is in use"):
            lab.choose_port("127.0.0.1", port)
    assert lab.choose_port("127.0.0.1", None) >= lab.FIRST_PORT


def test_a_foreign_address_is_named():
    with pytest.raises(CourseError, match="no address of this machine"):
        lab.choose_port("no such host", None)


@pytest.mark.slow
def test_lab_answers_on_the_address_it_prints(released):
    env = os.environ | {
        "HTTPS_PROXY": "http://127.0.0.1:9",
        "HTTP_PROXY": "http://127.0.0.1:9",
        "NO_PROXY": "127.0.0.1",
    }
    command = [sys.executable, "-m", "course.cli", "--root", str(released), "lab", "--no-browser"]
    with subprocess.Popen(
        command, cwd=ROOT, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as server:
        lines = []
        while not lines or not lines[-1].startswith("JupyterLab: "):
            lines.append(server.stdout.readline())
            assert lines[-1], server.stderr.read()
        address = lines[-1].split()[1]
        page = urllib.request.urlopen(address, timeout=30).read().decode()
        time.sleep(1)
        server.terminate()
        said = server.stderr.read()
    assert '"news": {"disabled": true}' in page
    assert "apputils-extension:announcements" in page
    assert "JupyterLab" in page
    assert [line for line in said.splitlines() if "stopping" not in line] == []
