"""Chromium, a student's JupyterLab, and screenshots of what they show."""

import re
from pathlib import Path

import pytest

from tests.browser.driving import NO_CHROMIUM, ROOT, Lab, chromium, chromium_path

ARTEFACTS = ROOT / "artefacts" / "browser"


@pytest.fixture(scope="module")
def browser():
    """One browser a module: while it runs, no other test of the process could use asyncio."""
    if chromium_path() is None:
        pytest.skip(NO_CHROMIUM)
    with chromium() as browser:
        yield browser


@pytest.fixture(scope="session")
def lab(tmp_path_factory):
    lab = Lab(tmp_path_factory.mktemp("student"))
    yield lab
    lab.stop()


@pytest.fixture
def screenshot(request):
    """Keeps a picture of a page or of a part of it, under the test's name."""

    def take(seen, name=""):
        ARTEFACTS.mkdir(parents=True, exist_ok=True)
        words = re.sub(r"[^\w.-]+", "-", f"{request.node.name} {name}").strip("-")
        seen.screenshot(path=Path(ARTEFACTS, f"{words}.png"))

    return take
