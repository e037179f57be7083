"""A real `course lab` with Chromium in front of it: what the browser tests and the widgets' benchmark work with."""

from __future__ import annotations

import contextlib
import itertools
import json
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import nbformat
from nbformat.v4 import new_code_cell, new_notebook
from playwright.sync_api import Browser, Locator, Page, sync_playwright

from course.notebooks import METADATA

ROOT = Path(__file__).resolve().parents[2]
NO_CHROMIUM = "this needs Chromium; on Debian and Ubuntu: apt-get install chromium"
NAMES = ("chromium", "chromium-browser", "google-chrome")
OPTIONS = (
    "--no-sandbox",  # containers run as root
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
PATIENCE = 120.0
"""Seconds within which anything has happened, also on a machine that is busy with something else."""


def chromium_path() -> str | None:
    return next(filter(None, map(shutil.which, NAMES)), None)


@contextlib.contextmanager
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path(), args=list(OPTIONS))
        yield browser
        browser.close()


class Lab:
    """A student's JupyterLab, started with `course lab` in a folder of its own."""

    def __init__(self, folder: Path, release: Path = ROOT / "release") -> None:
        (folder / "release").symlink_to(release, target_is_directory=True)
        self.work = folder / "work"
        self.process = subprocess.Popen(
            [
                sys.executable,
                "-m",
                "course.cli",
                "--root",
                str(folder),
                "lab",
                "--no-browser",
                "--port",
                _free_port(),
            ],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        assert self.process.stdout
        lines = list(itertools.takewhile(lambda line: "Ctrl-C stops" not in line, self.process.stdout))
        found = re.search(r"(http://[^/]+)/\S*token=(\w+)", "".join(lines))
        assert found, f"course lab did not start: {lines}"
        self.address, self.token = found.groups()

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait(PATIENCE)

    def write(self, name: str, cells: Sequence[str]) -> str:
        """A notebook of these code cells in the student's folder; returns its path there."""
        notebook = new_notebook(cells=list(map(new_code_cell, cells)), metadata=METADATA)
        nbformat.write(notebook, self.work / name)
        return name

    def read(self, path: str) -> nbformat.NotebookNode:
        return nbformat.read(self.work / path, as_version=4)

    def is_ready(self, path: str) -> bool:
        """Whether the notebook has a kernel, idle, and a page that is connected with it."""
        kernels = [session["kernel"] for session in self._sessions(path)]
        return any(kernel["execution_state"] == "idle" and kernel["connections"] for kernel in kernels)

    def shut_kernel(self, path: str) -> None:
        """A kernel outlives its page: the next page of the same notebook would find the old one."""
        for session in self._sessions(path):
            self._ask("DELETE", f"api/sessions/{session['id']}")

    def _sessions(self, path: str) -> list[dict]:
        return [one for one in json.loads(self._ask("GET", "api/sessions")) if one["path"] == path]

    def choose_theme(self, name: str) -> None:
        """As the menu Settings does, for pages opened from now on."""
        settings = json.dumps({"raw": json.dumps({"theme": name})})
        self._ask("PUT", "lab/api/settings/@jupyterlab/apputils-extension:themes", settings.encode())

    def _ask(self, method: str, path: str, content: bytes | None = None) -> bytes:
        request = urllib.request.Request(
            f"{self.address}/{path}",
            content,
            {"Authorization": f"token {self.token}", "Content-Type": "application/json"},
            method=method,
        )
        with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
            return answer.read()


def _free_port() -> str:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return str(probe.getsockname()[1])


@dataclass
class Notebook:
    """A notebook that is open in the browser.

    troubles  whatever a student's browser should not have to report
    """

    lab: Lab
    page: Page
    path: str
    troubles: list[str] = field(default_factory=list)

    def watch(self) -> None:
        """Notes errors of the page, requests that leave the machine, and dialogs."""
        page, note = self.page, self.troubles.append
        page.on("console", lambda line: note(f"console: {line.text}") if line.type == "error" else None)
        page.on("pageerror", lambda error: note(f"page: {error}"))
        page.on("dialog", lambda dialog: (note(f"dialog: {dialog.message}"), dialog.dismiss()))
        home = (self.lab.address, self.lab.address.replace("http", "ws", 1), "data:", "blob:", "about:")
        page.on("request", lambda sent: None if sent.url.startswith(home) else note(f"request: {sent.url}"))
        page.on("websocket", lambda made: None if made.url.startswith(home) else note(f"socket: {made.url}"))

    def run_all(self) -> None:
        """Runs every cell from the menu and waits until the last one has come to its end."""
        self.page.get_by_role("menuitem", name="Run", exact=True).click()
        self.page.get_by_role("menuitem", name="Run All Cells", exact=True).click()
        until(lambda: all(re.search(r"\d", prompt) for prompt in self.prompts()), "every cell has run")

    def prompts(self) -> list[str]:
        """What stands beside each code cell: "[ ]:" before it ran, "[*]:" while it runs, "[3]:" after it."""
        return self.page.locator(".jp-CodeCell .jp-InputPrompt").all_text_contents()

    def run_cell(self, number: int, source: str | None = None) -> None:
        """Runs a code cell, with other source where some is given; does not wait for it."""
        cell = self.page.locator(".jp-CodeCell").nth(number)
        cell.locator(".cm-content").click()
        if source is not None:
            self.page.keyboard.press("Control+a")
            self.page.keyboard.insert_text(source)
        self.page.keyboard.press("Control+Enter")

    def explore(self, line: str) -> Explorer:
        """Makes a widget anew in the first cell."""
        self.page.evaluate("document.querySelectorAll('canvas').forEach(one => one.classList.add('old'))")
        self.run_cell(0, f"from course.widgets import *\n{line}")
        self.page.locator("canvas[data-drawn]:not(.old)").wait_for()
        return self.explorer()

    def output(self, number: int) -> Locator:
        return self.page.locator(".jp-CodeCell").nth(number).locator(".jp-Cell-outputArea")

    def save(self) -> nbformat.NotebookNode:
        """Saves as a student does, and reads what lies on the disk then."""
        before = (self.lab.work / self.path).stat().st_mtime_ns
        self.page.keyboard.press("Control+s")
        until(lambda: (self.lab.work / self.path).stat().st_mtime_ns != before, "the notebook is saved")
        time.sleep(0.2)
        return self.lab.read(self.path)

    def explorer(self, number: int = 0) -> Explorer:
        found = self.page.locator(".course-explorer").nth(number)
        found.locator("canvas[data-drawn]").wait_for(state="attached")
        return Explorer(self.page, found)


@contextlib.contextmanager
def opened(browser: Browser, lab: Lab, path: str, app: str = "lab", width: int = 1200) -> Iterator[Notebook]:
    """A notebook in a page of its own, in JupyterLab ("lab") or in Notebook 7 ("notebooks"), ready to be run."""
    page = browser.new_page(viewport={"width": width, "height": 1000})
    page.set_default_timeout(PATIENCE * 1000)
    notebook = Notebook(lab, page, path)
    notebook.watch()
    # A workspace for each page: JupyterLab opens again what was open in the last one.
    place = f"lab/workspaces/{time.monotonic_ns()}/tree" if app == "lab" else "notebooks"
    page.goto(f"{lab.address}/{place}/{path}?token={lab.token}")
    page.locator(".jp-Notebook .jp-Cell").first.wait_for()
    until(lambda: lab.is_ready(path), "the kernel is ready")
    try:
        yield notebook
    finally:
        page.close()
        lab.shut_kernel(path)


FOCUSED = """() => {
    const one = document.activeElement;
    if (!one.closest('.course-explorer')) return '';
    return one.getAttribute('aria-label') ?? one.labels?.[0]?.textContent ?? one.textContent;
}"""
"""The name of the focused control of a widget, or nothing."""


def until(holds: Callable[[], bool], what: str, seconds: float = PATIENCE) -> None:
    """Waits until something holds. Raises AssertionError, saying what was waited for, when it does not come."""
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end, f"waited {seconds:g} s in vain: {what}"
        time.sleep(0.03)


@dataclass(frozen=True)
class Explorer:
    """A widget of the course in a page."""

    page: Page
    box: Locator

    @property
    def canvas(self) -> Locator:
        return self.box.locator("canvas.course-surface")

    @property
    def words(self) -> str:
        return self.box.locator(".course-words").inner_text()

    @property
    def line(self) -> str:
        return self.box.locator(".course-code code").inner_text()

    @property
    def drawn(self) -> int:
        """Number of the scene that is on the canvas."""
        return int(self.canvas.get_attribute("data-drawn") or 0)

    def pixels(self) -> str:
        return self.canvas.evaluate("canvas => canvas.toDataURL()")

    def seen(self) -> tuple[str, str]:
        return self.pixels(), self.words

    def settle(self, seconds: float = 0.4) -> tuple[str, str]:
        """What is seen once nothing has changed for so long."""
        seen, since = self.seen(), time.monotonic()
        while time.monotonic() - since < seconds:
            time.sleep(0.05)
            if (now := self.seen()) != seen:
                seen, since = now, time.monotonic()
        return seen

    def button(self, name: str) -> Locator:
        return self.box.get_by_role("button", name=name)

    def control(self, label: str) -> Locator:
        """What is moved by mouse and keys: the handle of a slider, a select, a tick, a field."""
        return self.box.locator("[role=slider], select, input").and_(self.box.get_by_label(label, exact=True))

    def readout(self, label: str) -> str:
        """The number beside a slider."""
        return self.box.get_by_label(f"{label}, as a number", exact=True).inner_text()

    def tab_order(self) -> list[str]:
        """The names of what Tab reaches, from the first control on."""
        reached = []
        self.box.locator("select").first.focus()
        while name := self.page.evaluate(FOCUSED):
            reached.append(name)
            self.page.keyboard.press("Tab")
        return reached

    def drag(self, label: str, moves: Sequence[int], release: bool = True) -> None:
        """Drags a slider's handle by so many pixels, one move after the other."""
        handle = self.control(label)
        handle.scroll_into_view_if_needed()
        box = handle.bounding_box()
        assert box
        x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
        self.page.mouse.move(x, y)
        self.page.mouse.down()
        for move in moves:
            x += move
            self.page.mouse.move(x, y)
        if release:
            self.page.mouse.up()
