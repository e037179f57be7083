"""Runs a student's cells as a notebook's kernel would, without the kernel's protocol.

Outputs are handed on one by one as they come. The shell is made once, in the process that holds the imports; each
student's notebook runs in a fork of it.
"""

from __future__ import annotations

import builtins
import contextlib
import io
import sys
import warnings
from base64 import b64encode
from collections.abc import Callable, Mapping
from typing import Any

from IPython.core.displayhook import DisplayHook
from IPython.core.displaypub import DisplayPublisher
from IPython.core.interactiveshell import InteractiveShell
from traitlets import Type
from traitlets.config import Config

from course.checking.run import TimeIsUp, random_state_kept, time_limit, watched
from course.grading.source import last_value

Output = dict[str, Any]
TOO_LONG = "This cell took longer than its time limit and was stopped."
SECONDS_OF_REHEARSAL = 5.0
NO_INPUT = "input() waits for somebody to type, and nobody is there while a notebook is graded."


class _Hook(DisplayHook):
    """A cell's last value becomes an execute_result."""

    def write_output_prompt(self) -> None:
        """There is no terminal."""

    def write_format_data(self, format_dict: dict[str, Any], md_dict: dict[str, Any] | None = None) -> None:
        shell = Shell.instance()
        shell.emit(
            {
                "output_type": "execute_result",
                "execution_count": shell.execution_count,
                "data": _sendable(format_dict),
                "metadata": md_dict or {},
            }
        )

    def finish_displayhook(self) -> None:
        """Nothing is written behind a value."""


class _Publisher(DisplayPublisher):
    """display() becomes a display_data."""

    def publish(
        self,
        data: Any,
        metadata: Any = None,
        source: Any = None,
        *,
        transient: Any = None,
        update: Any = False,
        **options: Any,
    ) -> None:
        del source, options
        known = (transient or {}).get("display_id")
        if update:
            self.shell.emit({"update": str(known), "data": _sendable(data)})
            return
        output = {"output_type": "display_data", "data": _sendable(data), "metadata": metadata or {}}
        self.shell.emit(output | ({"display_id": str(known)} if known else {}))

    def clear_output(self, wait: bool = False) -> None:
        self.shell.emit({"clear": bool(wait)})


class _Stream(io.TextIOBase):
    """What is printed, handed on in pieces; beyond `limit` characters of a cell it is dropped."""

    limit = 1_000_000

    def __init__(self, name: str, emit: Callable[[Output], None]) -> None:
        self.name = name
        self.emit = emit
        self.parts: list[str] = []
        self.waiting = self.seen = 0

    encoding = "utf-8"

    def writable(self) -> bool:
        return True

    def write(self, text: str) -> int:
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        if self.seen <= self.limit:
            self.parts.append(text[: self.limit + 1])
            self.waiting += len(text)
            self.seen += len(text)
            if self.waiting > 8192:
                self.flush()
        return len(text)

    def flush(self) -> None:
        text, self.parts, self.waiting = "".join(self.parts), [], 0
        if text:
            self.emit({"output_type": "stream", "name": self.name, "text": text})

    def begin(self) -> None:
        self.parts, self.waiting, self.seen = [], 0, 0


class Shell(InteractiveShell):
    """IPython with its outputs turned into a notebook's."""

    displayhook_class = Type(_Hook)
    display_pub_class = Type(_Publisher)

    outputs: Callable[[Output], None] = staticmethod(lambda output: None)

    def emit(self, output: Output) -> None:
        for stream in self.streams:
            if output.get("output_type") != "stream":
                stream.flush()
        self.outputs(output)

    def init_display_pub(self) -> None:
        super().init_display_pub()
        self.display_pub.shell = self
        self.streams = [_Stream(name, self.emit) for name in ("stdout", "stderr")]

    def enable_gui(self, gui: str | None = None) -> None:
        """There is no window to open."""

    def _showtraceback(self, etype: type, evalue: BaseException, stb: list[str]) -> None:
        if issubclass(etype, TimeIsUp):
            # How far IPython gets with it hangs on the moment of the next alarm; the cell says it itself.
            return
        try:
            text = str(evalue)
        except BaseException:
            text = "(its text can't be read)"
        self.emit(
            {
                "output_type": "error",
                "ename": str(etype.__name__),
                "evalue": text,
                "traceback": [str(line) for line in stb],
            }
        )


def make_shell() -> Shell:
    """The one shell of this process, with pictures in line as in a notebook."""
    config = Config()
    config.HistoryManager.enabled = False
    config.InteractiveShell.colors = "nocolor"
    config.InteractiveShell.user_ns = {}
    shell = Shell.instance(config=config)
    shell.run_line_magic("matplotlib", "inline")
    return shell


class Prepared:
    """What the instructor's own pictures look like, drawn once for all students.

    A cell that only draws a picture of the course, with nothing of the student's in it, gives the same every time.
    """

    def __init__(self, shell: Shell) -> None:
        self.shell = shell
        self.outputs: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {}

    def prepare(self, imports: str, sources: list[str]) -> None:
        """Draws the pictures of these cells, behind the imports that they need; one that fails is left to the student."""
        names: dict[str, Any] = {}
        with contextlib.suppress(Exception):
            exec(imports, names)
            for source in sources:
                formatter = self.shell.display_formatter
                if source not in self.outputs and formatter is not None:
                    data, metadata = formatter.format(eval(source, dict(names)))
                    self.outputs[source] = _sendable(data), metadata

    def rehearse(self, sources: list[str], answers: Mapping[str, Any]) -> None:
        """Runs these cells of the instructor's with right answers: what they draw is at hand for every right answer."""
        with random_state_kept(), watched({}):
            for source in sources:
                # What goes wrong here goes wrong for the student, too, who is told then.
                with contextlib.suppress(Exception, TimeIsUp), time_limit(SECONDS_OF_REHEARSAL):
                    assert self.shell.display_formatter
                    self.shell.display_formatter.format(last_value(source, dict(answers), "<rehearsal>"))


class Cells:
    """The cells of one student's notebook, run one after the other."""

    def __init__(
        self, shell: Shell, send: Callable[[Output], None], most: int, prepared: Prepared | None = None
    ) -> None:
        self.prepared = prepared.outputs if prepared else {}
        self.shell = shell
        self.send = send
        shell.outputs = send
        _Stream.limit = most
        warnings.resetwarnings()
        warnings.simplefilter("default")
        for quiet in (DeprecationWarning, PendingDeprecationWarning, ImportWarning, ResourceWarning):
            warnings.filterwarnings("ignore", category=quiet)
        builtins.input = _no_input
        sys.unraisablehook = _unraisable
        sys.stdin = io.StringIO("")

    def run(self, source: str, seconds: float) -> tuple[int, bool]:
        """Runs one cell; its number, and whether it was stopped after `seconds` of processor time."""
        number = self.shell.execution_count
        if source in self.prepared:
            data, metadata = self.prepared[source]
            value = {"output_type": "execute_result", "execution_count": number}
            self.send({**value, "data": data, "metadata": metadata})
            self.shell.execution_count = number + 1
            return number, False
        kept = sys.stdout, sys.stderr
        for stream in self.shell.streams:
            stream.begin()
        sys.stdout, sys.stderr = self.shell.streams  # type: ignore[assignment]
        stopped = False
        try:
            with time_limit(seconds):
                result = self.shell.run_cell(source, store_history=True)
            stopped = isinstance(result.error_in_exec, TimeIsUp)
        except TimeIsUp:
            stopped = True
        finally:
            sys.settrace(None)
            sys.stdout, sys.stderr = kept
        for stream in self.shell.streams:
            stream.flush()
        if stopped:
            _forget_figures()
            error = {"ename": "CellTimeoutError", "evalue": TOO_LONG, "traceback": [TOO_LONG]}
            self.send({"output_type": "error", **error})
        self.shell.execution_count = number + 1
        return number, stopped


def _unraisable(told: Any) -> None:
    """Where in a library's clean-up the end of a cell's time falls is of no interest."""
    if not issubclass(told.exc_type, TimeIsUp):
        sys.__unraisablehook__(told)


def _no_input(*_: Any) -> str:
    raise EOFError(NO_INPUT)


def _forget_figures() -> None:
    pyplot = sys.modules.get("matplotlib.pyplot")
    if pyplot is not None:
        pyplot.close("all")


def _sendable(data: dict[str, Any]) -> dict[str, Any]:
    """A bundle as JSON can hold it: pictures as base64."""
    return {
        str(kind): b64encode(value).decode() if isinstance(value, bytes) else value
        for kind, value in data.items()
    }
