"""The process that holds the imports and forks one confined process per student's notebook.

Started by the engine as `python -m course.grading.zygote FD`. It never runs a student's code itself.
"""

from __future__ import annotations

import contextlib
import gc
import importlib
import io
import os
import socket
import sys
from typing import Any

from course.grading.limits import Limits
from course.grading.sandbox import Rung, fork_confined, kernel
from course.grading.shell import Prepared, Shell, make_shell
from course.grading.student import Student
from course.grading.wire import Channel, Gone

ALWAYS = ("numpy", "matplotlib.pyplot", "matplotlib.backends.backend_agg", "course.check")


def main(control: socket.socket) -> None:
    """Serves spawn requests until the engine hangs up."""
    for name in ALWAYS:
        importlib.import_module(name)
    shell = make_shell()
    _draw_once()
    _fail_once(shell)
    prepared = Prepared(shell)
    channel = Channel(control)
    channel.send({"ready": True})
    with contextlib.suppress(Gone):
        while True:
            request, buffers = channel.receive()
            if "imports" in request:
                failed = _import(request["imports"])
                prepared.prepare(request["figures"], request["pictures"])
                channel.send({"failed": failed})
                _settle()
            elif "foresee" in request:
                _foresee(request["foresee"])
                prepared.rehearse(request["cells"], _right_answers(request["assignment"]))
                channel.send({"done": True})
                _settle()
            elif "spawn" in request:
                told = request["spawn"]
                _, sockets, _, _ = socket.recv_fds(control, 1, 1)
                own = socket.socket(fileno=sockets[0])
                limits = Limits(**told["limits"])
                files = dict(zip(told["files"], buffers, strict=True))

                def run(own: socket.socket = own, limits: Limits = limits) -> None:
                    Student(own, shell, limits.output_bytes, prepared).serve()

                pid = fork_confined(Rung(told["rung"]), limits, told["folder"], files, run, (own.fileno(),))
                own.close()
                channel.send({"pid": pid})
            elif "wait" in request:
                channel.send({"status": _wait(int(request["wait"]))})


def _import(names: list[str]) -> list[str]:
    """Imports modules; names those that can't be, which is the notebook's business."""
    failed = []
    for name in names:
        if name not in sys.modules:
            try:
                importlib.import_module(name)
            except Exception:
                failed.append(name)
    return failed


def _foresee(names: list[str]) -> None:
    from course.checking.judge import foresee
    from course.exercises import find, oracles_for

    for name in names:
        exercise = find(name)
        foresee(exercise, oracles_for(exercise))


def _right_answers(assignment: str) -> dict[str, Any]:
    from course.exercises import NOTEBOOKS, oracles_of

    if assignment not in NOTEBOOKS:
        return {}
    return {name: _named(name, oracle) for name, oracle in oracles_of(assignment).items()}


def _named(name: str, answer: Any) -> Any:
    """The answer under the name that a student's has; widgets go by it."""
    if isinstance(answer, type):
        return answer

    def named(*args: Any, **more: Any) -> Any:
        return answer(*args, **more)

    named.__name__ = named.__qualname__ = name
    return named


def _settle() -> None:
    """What is there now is left alone by the garbage collection of all forks, so that they share its memory."""
    gc.collect()
    gc.freeze()
    kernel.give_back_memory()
    kernel.hold_in_large_pages()


def _wait(pid: int) -> int:
    try:
        return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    except ChildProcessError:
        return 0


def _draw_once() -> None:
    """What matplotlib does for its first figure is done for all students."""
    from matplotlib import pyplot

    figure, axes = pyplot.subplots()
    axes.plot([0, 1], label="$x$")
    axes.set_title("x")
    axes.legend()
    figure.savefig(io.BytesIO(), format="png", bbox_inches="tight")
    pyplot.close("all")


def _fail_once(shell: Shell) -> None:
    """The first traceback of a process takes half a second; that is done for all students, too."""
    shell.run_cell("raise ZeroDivisionError", store_history=False, silent=True)
    for name in ("last_type", "last_value", "last_traceback", "last_exc"):
        if hasattr(sys, name):
            delattr(sys, name)


def _arguments() -> Any:
    return socket.socket(fileno=int(sys.argv[1]))


if __name__ == "__main__":
    main(_arguments())
