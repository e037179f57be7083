"""pyproject.toml, requirements.lock and environment.yml name the same packages, and none says where to fetch them."""

import re
import subprocess
import tomllib
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
CONDA_NAMES = {"matplotlib-base": "matplotlib"}  # conda's matplotlib brings a whole GUI toolkit along
NOT_PACKAGES = {"python", "pip"}
INDEX_ADDRESS = re.compile(
    r"https?://[^\s\"']*(?:/simple\b|pythonhosted|pypi)|^\s*(?:-i|--(?:extra-)?index-url|--find-links)\s",
    re.M,
)


def plain(name: str) -> str:
    """A package's name in the one spelling that all tools agree on."""
    return re.sub(r"[-_.]+", "-", re.split(r"[ =<>!~;\[]", name)[0]).lower()


def wanted() -> set[str]:
    return {plain(name) for name in PROJECT["dependencies"] + PROJECT["optional-dependencies"]["dev"]}


def conda_file() -> dict:
    return yaml.safe_load((ROOT / "environment.yml").read_text(encoding="utf-8"))


def locked() -> dict[str, str]:
    """Each locked package with the lines that belong to it."""
    entries = re.split(
        r"\n(?=\S)", "\n".join(line for line in LOCK.split("\n") if not line.startswith("#")).strip()
    )
    return {plain(entry): entry for entry in entries}


def test_conda_has_the_same_packages():
    entries = conda_file()["dependencies"]
    by_pip = next(entry["pip"] for entry in entries if isinstance(entry, dict))
    names = [plain(entry) for entry in entries if isinstance(entry, str)] + [
        plain(name) for name in by_pip if not name.startswith("-")
    ]
    assert sorted(CONDA_NAMES.get(name, name) for name in names if name not in NOT_PACKAGES) == sorted(
        wanted()
    )


def test_conda_asks_for_the_same_python():
    assert f"python {PROJECT['requires-python']}" in conda_file()["dependencies"]


def test_every_dependency_is_locked():
    assert wanted() <= set(locked())


@pytest.mark.parametrize("name", sorted(locked()))
def test_a_locked_package_has_an_exact_version_and_hashes(name):
    entry = locked()[name]
    assert re.match(r"[\w.-]+==[\w.!+]+( ;.*)? \\\n", entry), entry[:80]
    assert re.search(r"--hash=sha256:[0-9a-f]{64}", entry)
    assert "://" not in entry


def test_no_file_says_where_packages_are_fetched():
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    if listed.returncode != 0:
        pytest.skip("this is not a git checkout")
    holding = []
    for name in filter(None, listed.stdout.split("\0")):
        path = ROOT / name
        if (
            path.is_file()
            and path != Path(__file__)
            and INDEX_ADDRESS.search(path.read_text("utf-8", errors="ignore"))
        ):
            holding.append(name)
    assert holding == []
