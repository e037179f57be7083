"""From the unit of work to its result: runs a notebook's cells in a confined process and judges its answers in this one."""

from __future__ import annotations

import ast
import contextlib
import dataclasses
import importlib
import signal
import socket
import subprocess
import tempfile
import time
from collections import Counter
from typing import Any

from nbformat import NotebookNode

from course import notebooks
from course.checking.run import WALL_CLOCK_FACTOR
from course.errors import CourseError
from course.grading.graded import Graded
from course.grading.marks import OWN, exercise_of, is_answer, is_graded
from course.grading.remote import Ended
from course.grading.sandbox import Rung, Watch, find_rung, zygote_command
from course.grading.sandbox.watch import outer_id
from course.grading.wire import Channel, Gone, Late, WireError
from course.grading.work import CellResult, Outcome, Work, WorkResult

GRACE = 5.0
"""Seconds by the clock that a cell gets beyond its limit before its whole process is ended."""
START = 120.0
"""Seconds within which the process that forks must be ready."""
CUT = "\n... output cut here ...\n"
OUTPUT_FACTOR = 4
WIDGET = "application/vnd.jupyter.widget-view+json"
"""Names a widget that ends with the student's process; what else an output holds is shown in its place."""
WRONGLY_ANSWERED = (Outcome.WRONG, Outcome.PARTLY_RIGHT, Outcome.ERROR)
STREAMS = ("stdout", "stderr")


class Engine:
    """Grades one notebook after the other. Holds a process that forks one confined process per notebook.

    unsafe  run without a sandbox where this machine offers none
    Raises CourseError where there is no sandbox, with the remedy.
    """

    def __init__(self, unsafe: bool = False) -> None:
        status = find_rung(unsafe)
        if status.rung is None:
            raise CourseError(f"Submissions can't be run safely here: {status.reason} {status.remedy}")
        self.rung: Rung = status.rung
        self.zygote: Zygote | None = None

    def begin(self) -> None:
        """Gets ready for the first notebook. Raises CourseError where no submission can be run here."""
        self._ready_zygote()

    def run(self, work: Work) -> WorkResult:
        """Never raises for anything that was handed in; a fault of the grader's own is a grader error."""
        started = time.monotonic()
        try:
            return self._run(work, started)
        except (KeyboardInterrupt, CourseError):
            self.close()
            raise
        except Exception as error:
            self.close()
            reason = f"the grader failed: {type(error).__name__}: {error}"
            return WorkResult(Outcome.GRADER_ERROR, reason, (), work.content, work.seed, str(self.rung))

    def close(self) -> None:
        if self.zygote is not None:
            self.zygote.close()
            self.zygote = None

    def __enter__(self) -> Engine:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _run(self, work: Work, started: float) -> WorkResult:
        nb = notebooks.loads(work.content)
        zygote = self._ready_zygote()
        zygote.make_ready(work.assignment, nb)
        ready = time.monotonic()
        with tempfile.TemporaryDirectory(prefix="graded-", ignore_cleanup_errors=True) as folder:
            process = zygote.spawn(work, folder)
            try:
                run = NotebookRun(nb, work, process)
                outcome, reason = run.all_cells()
            finally:
                process.end()
        zygote.note_wrong(work.assignment, run.results)
        seconds = {"start": ready - started, "run": time.monotonic() - ready, "judge": run.judging}
        content = notebooks.dumps(nb).encode("utf-8", "replace").decode()
        return WorkResult(outcome, reason, tuple(run.results), content, work.seed, str(self.rung), seconds)

    def _ready_zygote(self) -> Zygote:
        if self.zygote is None or not self.zygote.is_alive:
            self.close()
            self.zygote = Zygote(self.rung)
        return self.zygote


class Zygote:
    """The process that forks, seen from here."""

    def __init__(self, rung: Rung) -> None:
        self.rung = rung
        self.foreseen: set[str] = set()
        self.begun: Counter[str] = Counter()
        self.wrong: set[str] = set()
        own, theirs = socket.socketpair()
        launch = zygote_command(rung, ["-m", "course.grading.zygote", str(theirs.fileno())])
        self.process = subprocess.Popen(
            launch.argv,
            env=launch.env,
            pass_fds=(theirs.fileno(),),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            start_new_session=True,
        )
        theirs.close()
        self.socket, self.channel = own, Channel(own)
        self._answer(START)

    @property
    def is_alive(self) -> bool:
        return self.process.poll() is None

    def make_ready(self, assignment: str, nb: NotebookNode) -> None:
        """Has done once what all students with this notebook need; the more of them come, the more is worth it."""
        self.begun[assignment] += 1
        if self.begun[assignment] == 1:
            self._bring_in(assignment, nb)
        self._foresee(assignment, _explorers(nb) if self.begun[assignment] == 2 else [])

    def _bring_in(self, assignment: str, nb: NotebookNode) -> None:
        """Imports what an assignment's notebook needs and draws its pictures."""
        exercises = _exercises(assignment, nb)
        names = sorted(_imports(nb) | exercises)
        figures, pictures = _pictures(nb)
        self.channel.send({"imports": names, "figures": figures, "pictures": pictures})
        self._answer(START)
        # Answers are judged here; pictures are drawn over there only.
        for name in sorted(exercises):
            with contextlib.suppress(Exception):
                importlib.import_module(name)

    def note_wrong(self, assignment: str, results: list[CellResult]) -> None:
        """Keeps which exercises were answered wrongly: others will answer them wrongly, too."""
        from course.exercises import NOTEBOOKS, of_notebook

        wrong = {exercise_of(result.grade_id) for result in results if result.outcome in WRONGLY_ANSWERED}
        if wrong and assignment in NOTEBOOKS:
            # Quizzes are no exercises of the course's kind.
            self.wrong |= wrong & set(of_notebook(assignment))

    def _foresee(self, assignment: str, cells: list[str]) -> None:
        """Works out what checks of exercises that others have answered wrongly need, and draws explorers of right answers."""
        names = sorted(self.wrong - self.foreseen)
        self.foreseen |= self.wrong
        if names or cells:
            self.channel.send({"foresee": names, "cells": cells, "assignment": assignment})
            self._answer(START)

    def spawn(self, work: Work, folder: str) -> Process:
        own, theirs = socket.socketpair()
        told = {
            "rung": str(self.rung),
            "folder": folder,
            "limits": dataclasses.asdict(work.limits),
            "files": list(work.files),
        }
        self.channel.send({"spawn": told}, list(work.files.values()))
        socket.send_fds(self.socket, [b"."], [theirs.fileno()])
        pid = self._answer(START)["pid"]
        theirs.close()
        return Process(self, own, pid, work, folder)

    def wait(self, pid: int) -> int:
        """The exit status of a process that has ended; negative for a signal."""
        self.channel.send({"wait": pid})
        return int(self._answer(START).get("status", 0))

    def close(self) -> None:
        self.socket.close()
        with contextlib.suppress(subprocess.TimeoutExpired):
            self.process.wait(2)
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()

    def _answer(self, seconds: float) -> dict[str, Any]:
        try:
            return self.channel.receive(time.monotonic() + seconds)[0]
        except (Gone, Late) as error:
            raise CourseError(
                f"The process that runs submissions could not be started ({self.rung}). Try: course doctor"
            ) from error


class Process:
    """The confined process of one notebook, seen from here."""

    def __init__(self, zygote: Zygote, sock: socket.socket, pid: int, work: Work, folder: str) -> None:
        self.zygote = zygote
        self.socket, self.channel = sock, Channel(sock)
        self.pid = pid
        self.is_gone = False
        outer = outer_id(zygote.process.pid, pid) if zygote.rung is Rung.BUBBLEWRAP else pid
        self.watch = Watch(outer, work.limits, "" if zygote.rung is Rung.BUBBLEWRAP else folder)
        try:
            self.receive(time.monotonic() + START)
        except (Gone, Late) as error:
            self.end()
            raise CourseError("A confined process could not be started. Try: course doctor") from error

    def receive(self, deadline: float) -> dict[str, Any]:
        try:
            return self.channel.receive(deadline)[0]
        except Gone:
            self.is_gone = True
            raise

    def connect(self) -> Channel:
        """A line to a fork of this process. Raises Ended where it has ended."""
        own, theirs = socket.socketpair()
        try:
            self.channel.send({"judge": True})
            socket.send_fds(self.socket, [b"."], [theirs.fileno()])
        except (Gone, OSError) as error:
            self.is_gone = True
            raise Ended("the process in which the answers were defined has ended") from error
        finally:
            theirs.close()
        return _Judging(own, self)

    def ask(self, message: dict[str, Any], wanted: str) -> Any:
        """What the reply to a message says under this name. Raises Gone, Late or WireError where none comes."""
        self.channel.send(message)
        deadline = time.monotonic() + GRACE
        while wanted not in (reply := self.receive(deadline)):
            pass  # threads that a cell has left running go on printing
        return reply[wanted]

    def peek(self, name: str) -> Any:
        """What the process says a name stands for, where it is a text. Raises Ended where it does not answer."""
        try:
            return self.ask({"peek": name}, "text")
        except (Gone, Late, WireError) as error:
            raise Ended("its process did not answer any more") from error

    def end(self) -> str:
        """Ends everything that the notebook started; in words why it had ended by itself, "" where it had not."""
        if self.is_gone:
            self.watch.settle(GRACE)
        reason = self.watch.breach
        self.watch.kill()
        self.socket.close()
        status = self.zygote.wait(self.pid) if self.zygote.is_alive else 0
        self.watch.stop()
        return reason or _ended_how(status)


class _Judging(Channel):
    """The line of one judgement; closing it ends the fork."""

    def __init__(self, sock: socket.socket, process: Process) -> None:
        super().__init__(_Closing(sock, process))  # type: ignore[arg-type]


class _Closing:
    """A socket that ends its fork when it is closed."""

    def __init__(self, sock: socket.socket, process: Process) -> None:
        self.sock, self.process = sock, process
        self.sendall, self.recv, self.fileno = sock.sendall, sock.recv, sock.fileno

    def close(self) -> None:
        self.sock.close()
        with contextlib.suppress(Gone, Late, WireError):
            self.process.ask({"end": True}, "judged")


class NotebookRun:
    """One pass over the cells of a notebook; fills their outputs in."""

    def __init__(self, nb: NotebookNode, work: Work, process: Process) -> None:
        self.nb = nb
        self.work = work
        self.limits = work.limits
        self.process = process
        self.deadline = time.monotonic() + work.limits.notebook_seconds
        self.results: list[CellResult] = []
        self.judging = 0.0
        code = [cell for cell in nb.cells if cell.cell_type == "code"]
        self.graded = Graded(
            process.connect,
            process.peek,
            work.limits,
            work.seed,
            _instructors_code(nb),
            frozenset(name for cell in code if is_answer(cell) for name in _named(cell)),
            work.asserts,
        )

    def all_cells(self) -> tuple[Outcome, str]:
        """Runs them all; the outcome of the notebook, and the reason where it was stopped."""
        stopped: tuple[Outcome, str] | None = None
        ran = 0
        for cell in self.nb.cells:
            if cell.cell_type != "code":
                continue
            cell.outputs, cell.execution_count = [], None
            if stopped is None:
                stopped = self._cell(cell, ran)
                ran += 1
            elif is_graded(cell):
                self.results.append(self.graded.lost(cell, *stopped))
        return stopped or (Outcome.RIGHT, "")

    def _cell(self, cell: NotebookNode, ran: int) -> tuple[Outcome, str] | None:
        try:
            if not is_graded(cell):
                self._students_cell(cell)
            elif not self.work.only or cell.metadata.nbgrader["grade_id"] in self.work.only:
                began = time.monotonic()
                self.results.append(self.graded.run(cell))
                passed = time.monotonic() - began
                # Judging has limits of its own, and is no time of the notebook's.
                self.judging, self.deadline = self.judging + passed, self.deadline + passed
                cell.execution_count = ran + 1
            return None
        except Late as late:
            outcome, reason = Outcome.TIME, str(late) or "a cell did not stop at its time limit"
        except WireError as problem:
            outcome, reason = Outcome.KILLED, f"it sent {problem}"
        except (Gone, Ended) as ended:
            outcome, reason = Outcome.KILLED, "" if self.process.is_gone else str(ended)
        how = self.process.end()
        if self.process.watch.breach:
            outcome = Outcome.MEMORY if self.process.watch.breach_kind == "memory" else Outcome.KILLED
            reason = how
        reason = (
            f"{reason or how or 'its process ended'} after {ran} code cells; no cell behind them was reached"
        )
        if is_graded(cell):
            self.results.append(self.graded.lost(cell, outcome, reason))
        return outcome, reason

    def _students_cell(self, cell: NotebookNode) -> None:
        left = self.deadline - time.monotonic()
        if left <= 0:
            raise Late(f"its cells together took longer than {self.limits.notebook_seconds:g} s")
        seconds = min(self.limits.cell_seconds, left)
        self.process.channel.send({"cell": cell.source, "seconds": seconds})
        outputs = Outputs(self.limits.output_bytes)
        end = time.monotonic() + min(WALL_CLOCK_FACTOR * seconds, left) + GRACE
        try:
            while True:
                message = self.process.receive(end)
                if "number" in message:
                    number = message["number"]
                    cell.execution_count = number if type(number) is int and 0 < number < 1 << 31 else None
                    return
                outputs.add(message.get("output"))
        finally:
            cell.outputs = outputs.kept


class Outputs:
    """The outputs of one cell as a notebook holds them; what is malformed or too much is left out."""

    def __init__(self, most: int) -> None:
        self.most = most
        self.bytes = 0
        self.kept: list[NotebookNode] = []
        self.shown: dict[str, list[NotebookNode]] = {}
        self.clear_next = False

    def add(self, told: Any) -> None:
        """Raises WireError where a cell goes on and on, although the rest is thrown away."""
        if not isinstance(told, dict):
            return
        if "clear" in told:
            self.clear_next = True
            if not told["clear"]:
                self._clear()
            return
        made = _output(told)
        if made is None:
            return
        size = len(str(made))
        self.bytes += size
        if self.bytes > OUTPUT_FACTOR * self.most + 1_000_000:
            raise WireError("more output than a cell may make")
        if self.clear_next:
            self._clear()
        if "update" in told:
            for output in self.shown.get(str(told["update"]), []):
                output.data = made.data
            return
        if self.bytes > self.most:
            self._cut(made)
            return
        self._keep(made, told)

    def _keep(self, made: NotebookNode, told: dict[str, Any]) -> None:
        last = self.kept[-1] if self.kept else None
        if made.output_type == "stream" and last is not None and last.get("name") == made.name:
            last.text += made.text
            return
        self.kept.append(made)
        if "display_id" in told:
            self.shown.setdefault(str(told["display_id"]), []).append(made)

    def _cut(self, made: NotebookNode) -> None:
        if self.kept and str(self.kept[-1].get("text", "")).endswith(CUT):
            return
        text = (
            made.text[: max(0, self.most - self.bytes + len(made.text))]
            if made.output_type == "stream"
            else ""
        )
        cut = notebooks.output("stream", name=made.get("name", "stdout"), text=text + CUT)
        self._keep(cut, {})

    def _clear(self) -> None:
        self.kept.clear()
        self.shown.clear()
        self.clear_next = False


def _output(told: dict[str, Any]) -> NotebookNode | None:
    """A well-formed output made of what was told; None where it can't be one."""
    kind = told.get("output_type")
    if kind == "stream" and told.get("name") in STREAMS:
        return notebooks.output("stream", name=told["name"], text=str(told.get("text", "")))
    if kind == "error":
        lines = told.get("traceback")
        shown = [str(line) for line in lines] if isinstance(lines, list) else []
        names = {name: str(told.get(name, "")) for name in ("ename", "evalue")}
        return notebooks.output("error", traceback=shown, **names)
    if kind in ("display_data", "execute_result") or "update" in told:
        data = told.get("data")
        if not isinstance(data, dict):
            return None
        bundle = {str(name): _printable(name, value) for name, value in data.items() if name != WIDGET}
        if kind != "execute_result":
            return notebooks.output("display_data", data=bundle)
        number = told.get("execution_count")
        return notebooks.output(kind, data=bundle, execution_count=number if type(number) is int else None)
    return None


def _printable(name: str, value: Any) -> Any:
    return value if isinstance(value, str) or str(name).endswith("json") else str(value)


def _is_instructors(cell: NotebookNode) -> bool:
    return "nbgrader" not in cell.metadata and OWN not in cell.metadata


def _instructors_code(nb: NotebookNode) -> list[str]:
    return [cell.source for cell in nb.cells if cell.cell_type == "code" and _is_instructors(cell)]


def _named(cell: NotebookNode) -> set[str]:
    """The names that an answer cell stands for: its own, and those that it binds."""
    return {cell.metadata.nbgrader["grade_id"]} | _defined(cell.source)


def _defined(source: str) -> set[str]:
    """The names that a cell binds at its top level."""
    try:
        tree = ast.parse(source)
    except SyntaxError:
        return set()
    names = {
        node.name
        for node in tree.body
        if isinstance(node, ast.FunctionDef | ast.ClassDef | ast.AsyncFunctionDef)
    }
    for node in tree.body:
        if not isinstance(
            node, ast.FunctionDef | ast.ClassDef | ast.AsyncFunctionDef | ast.Import | ast.ImportFrom
        ):
            names |= {
                one.id
                for one in ast.walk(node)
                if isinstance(one, ast.Name) and isinstance(one.ctx, ast.Store)
            }
    return names


def _imports(nb: NotebookNode) -> set[str]:
    """The modules that the instructor's plain cells bring in, and the course's exercises for this notebook."""
    names: set[str] = set()
    for cell in nb.cells:
        if cell.cell_type != "code" or cell.metadata.get(OWN) or is_answer(cell):
            continue
        with contextlib.suppress(SyntaxError):
            for node in ast.walk(ast.parse(cell.source)):
                if isinstance(node, ast.Import):
                    names |= {alias.name for alias in node.names}
                elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                    names.add(node.module)
                    if node.module.startswith("course.figures"):
                        names |= {f"{node.module}.{alias.name}" for alias in node.names}
    names |= {late for name, late in IMPORTED_LATE.items() if name in names}
    return {name for name in names if name.partition(".")[0] in _KNOWN_TOPS}


def _exercises(assignment: str, nb: NotebookNode) -> set[str]:
    """The course's exercises of this notebook, and of those from which it fetches answers."""
    from course.exercises import NOTEBOOKS

    text = "".join(cell.source for cell in nb.cells if _is_instructors(cell))
    return {
        f"course.exercises.{module}"
        for name, module in NOTEBOOKS.items()
        if name == assignment or f'"{name}"' in text
    }


def _pictures(nb: NotebookNode) -> tuple[str, list[str]]:
    """The instructor's import of the course's figures, and the cells that only draw one: figures.name(2.0, "x")."""
    line, cells = "", []
    for source in _instructors_code(nb):
        for text in source.splitlines():
            if text.startswith("from course.figures import ") and text.endswith(" as figures"):
                line = text
        if _draws_only(source):
            cells.append(source)
    return line, cells if line else []


def _explorers(nb: NotebookNode) -> list[str]:
    """The instructor's cells that end with an explorer of the student's answers: explore_softmax(softmax)."""
    found = []
    for source in _instructors_code(nb):
        with contextlib.suppress(SyntaxError):
            last = ast.parse(source).body[-1:]
            if last and isinstance(last[0], ast.Expr) and ast.unparse(last[0]).startswith("explore_"):
                found.append(source)
    return found


def _draws_only(source: str) -> bool:
    try:
        call = ast.parse(source, mode="eval").body
        if not isinstance(call, ast.Call) or not isinstance(call.func, ast.Attribute):
            return False
        for argument in (*call.args, *(named.value for named in call.keywords)):
            ast.literal_eval(argument)
    except (SyntaxError, ValueError):
        return False
    return isinstance(call.func.value, ast.Name) and call.func.value.id == "figures"


IMPORTED_LATE = {"course.recordings": "pandas", "course.data": "sklearn.datasets"}
"""Modules of the course that import others only when they are used."""

_KNOWN_TOPS = frozenset(
    [
        "numpy",
        "scipy",
        "matplotlib",
        "sklearn",
        "pandas",
        "seaborn",
        "autograd",
        "ipywidgets",
        "course",
        "tqdm",
        "json",
        "math",
        "random",
    ]
)


def _ended_how(status: int) -> str:
    if status == 0:
        return ""
    number = -status if status < 0 else status - 128
    if status < 0 or number > 0:
        with contextlib.suppress(ValueError):
            return f"its process was ended by {signal.Signals(number).name}"
    return f"its process ended with exit code {status}"
