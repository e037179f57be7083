"""bootstrap.py: one line for an older Python or a failed download; a half-made .venv is found out."""

import ast
import importlib.util
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = ROOT / "bootstrap.py"
MAKE = shutil.which("make")


def older_pythons() -> list[str]:
    """The interpreters older than 3.11 on this machine, as far as they are easily found."""
    names = ["python2", "python2.7", *(f"python3.{minor}" for minor in range(5, 11))]
    found = [path for name in names if (path := shutil.which(name))]
    found += [str(path) for path in Path.home().glob(".pyenv/versions/*/bin/python")]
    probe = "import sys; sys.exit(sys.version_info >= (3, 11))"
    working = [
        path
        for path in found
        if subprocess.run([path, "-c", probe], capture_output=True, check=False).returncode == 0
    ]
    return sorted({os.path.realpath(path) for path in working})


@pytest.fixture
def bootstrap(tmp_path, monkeypatch):
    """The script as a module, with its paths in an empty folder."""
    specification = importlib.util.spec_from_file_location("bootstrap", SCRIPT)
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    for name in ("LOCK", "PROJECT", "VENV", "BIN", "VENV_PYTHON", "STAMP", "UNFINISHED", "LOG"):
        inside = Path(getattr(module, name)).relative_to(ROOT)
        monkeypatch.setattr(module, name, str(tmp_path / inside))
    monkeypatch.setattr(module, "ROOT", str(tmp_path))
    (tmp_path / "requirements.lock").write_text(
        "uv==1.0 \\\n    --hash=sha256:00\nvirtualenv==2.0 \\\n    --hash=sha256:11\n"
    )
    (tmp_path / "pyproject.toml").write_text("[project]\n")
    return module


@pytest.fixture
def finished(bootstrap, tmp_path):
    """The same with a .venv that looks like a finished one."""
    packages = (
        Path(bootstrap.VENV) / "lib" / f"python{sys.version_info[0]}.{sys.version_info[1]}" / "site-packages"
    )
    if os.name == "nt":
        packages = Path(bootstrap.VENV) / "Lib" / "site-packages"
    for folder in (packages / "numpy", Path(bootstrap.BIN)):
        folder.mkdir(parents=True)
    (Path(bootstrap.VENV) / "pyvenv.cfg").write_text(f"home = {Path(sys.executable).parent}\n")
    Path(bootstrap.VENV_PYTHON).symlink_to(sys.executable)
    Path(bootstrap.UNFINISHED).touch()
    bootstrap.write_stamp()
    return bootstrap


def test_the_syntax_is_old():
    ast.parse(SCRIPT.read_text(encoding="ascii"), feature_version=(3, 6))


def test_an_older_python_gets_one_line():
    pythons = older_pythons()
    if not pythons:
        pytest.skip("there is no Python older than 3.11 on this machine")
    for python in pythons:
        done = subprocess.run([python, str(SCRIPT), "lab"], capture_output=True, text=True, check=False)
        assert done.returncode == 1
        assert done.stdout == ""
        assert re.fullmatch(
            r"course: The course needs Python 3\.11 or newer; this is Python \d.*\n", done.stderr
        )


def test_the_needed_python_is_that_of_the_project(bootstrap):
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["requires-python"] == f">={bootstrap.NEEDED[0]}.{bootstrap.NEEDED[1]}"


def test_make_and_bootstrap_know_the_same_commands(bootstrap):
    commands = set(
        re.search(r"^COMMANDS := (.*)$", (ROOT / "Makefile").read_text(), re.MULTILINE).group(1).split()
    )
    assert commands == set(bootstrap.COMMANDS) | {"clean", "help"}
    assert set(re.findall(r"^  (\w+)  ", bootstrap.HELP, re.MULTILINE)) == commands - {"help"}


def test_an_unknown_command_is_named(bootstrap, capsys):
    assert bootstrap.main(["lap"]) == 1
    assert "no command 'lap'" in capsys.readouterr().err


def test_a_finished_environment_is_used_as_it_is(finished):
    assert finished.reason_to_remake() is None
    assert finished.is_ready()


def test_changed_locks_bring_the_environment_up_to_date(finished):
    Path(finished.LOCK).write_text("uv==1.1")
    assert not finished.is_ready()
    assert finished.reason_to_remake() is None


def interrupt(module):
    Path(module.UNFINISHED).touch()


def lose_a_package(module):
    shutil.rmtree(next(Path(module.VENV).rglob("numpy")))


def lose_its_python(module):
    Path(module.VENV_PYTHON).unlink()


def move(module):
    module.ROOT += "-moved"


def damage(module):
    Path(module.STAMP).write_text("{")


@pytest.mark.parametrize(
    ("happening", "reason"),
    [
        (interrupt, "interrupted"),
        (lose_a_package, "missing"),
        (lose_its_python, "Python is gone"),
        (move, "moved"),
    ],
)
def test_a_broken_environment_is_made_again(finished, happening, reason):
    happening(finished)
    assert reason in finished.reason_to_remake()
    assert not finished.is_ready()


def test_a_damaged_stamp_is_no_stamp(finished):
    damage(finished)
    assert not finished.is_ready()


def test_other_environments_stay_out(bootstrap, monkeypatch):
    for name in bootstrap.FOREIGN:
        monkeypatch.setenv(name, "/elsewhere")
    env = bootstrap.clean_environment()
    assert "/elsewhere" not in env.values()
    assert env["PATH"].startswith(bootstrap.BIN)


def test_a_locked_requirement_is_taken_whole_and_alone(bootstrap):
    assert bootstrap.locked_requirement("uv") == "uv==1.0 \\\n    --hash=sha256:00\n"


def test_clean_keeps_what_people_wrote(finished, tmp_path):
    for name in ("work/00/__pycache__", "submitted/ada", "course/__pycache__", "x.egg-info"):
        (tmp_path / name).mkdir(parents=True)
    (tmp_path / "gradebook.db").touch()
    finished.clean()
    left = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*")}
    assert {"work/00/__pycache__", "submitted/ada", "gradebook.db"} <= left
    assert not {".venv", "course/__pycache__", "x.egg-info"} & left


@pytest.mark.slow
def test_a_failed_download_says_what_to_do_in_one_line(tmp_path):
    folder = tmp_path / "a folder für alle"
    folder.mkdir()
    for name in ("bootstrap.py", "requirements.lock", "pyproject.toml"):
        shutil.copy(ROOT / name, folder)
    nowhere = {"PIP_INDEX_URL": "http://127.0.0.1:9/", "PIP_CONFIG_FILE": os.devnull, "PIP_RETRIES": "0"}
    env = {name: value for name, value in os.environ.items() if not name.startswith("PIP_")} | nowhere
    done = subprocess.run(
        [sys.executable, str(folder / "bootstrap.py"), "test"],
        env=env, capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert done.returncode == 1
    assert re.fullmatch(r"course: The package uv could not be downloaded: .*run this again.*\n", done.stderr)
    assert not (folder / ".venv" / "course-stamp.json").exists()


@pytest.mark.skipif(MAKE is None, reason="make is not on this machine")
def test_make_alone_shows_the_commands():
    done = subprocess.run([MAKE], cwd=ROOT, capture_output=True, text=True, check=True)
    assert "open JupyterLab on the student notebooks" in done.stdout
