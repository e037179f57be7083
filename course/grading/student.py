"""What runs in the process of one student's notebook: cells as they are sent, and a fork for each judgement.

Nothing that comes from here is believed; it only has to be of use.
"""

from __future__ import annotations

import contextlib
import os
import select
import signal
import socket
import threading
from typing import Any

from course.grading import agent
from course.grading.shell import Cells, Output, Prepared, Shell
from course.grading.wire import Channel, Gone, Message, WireError

ALARMS = agent.ALARMS
LONGEST_TEXT = 1000
"""Characters of a text that is told without a fork: the choice in a quiz."""


class Student:
    """Serves the grader over one socket until it hangs up."""

    def __init__(
        self, control: socket.socket, shell: Shell, output_bytes: int, prepared: Prepared | None = None
    ) -> None:
        self.control = control
        self.channel = Channel(control)
        self.sending = threading.RLock()
        self.cells = Cells(shell, self._send_output, output_bytes, prepared)
        self.shell = shell

    def serve(self) -> None:
        self._send({"ready": True})
        with contextlib.suppress(Gone):
            while True:
                message, _ = self.channel.receive()
                self._answer(message)

    def _answer(self, message: Message) -> None:
        if "cell" in message:
            number, stopped = self.cells.run(message["cell"], message["seconds"])
            self._send({"number": number, "stopped": stopped})
        elif "peek" in message:
            value = self.shell.user_ns.get(message["peek"])
            self._send({"text": value if type(value) is str and len(value) <= LONGEST_TEXT else None})
        elif "judge" in message:
            self._judge()

    def _judge(self) -> None:
        """Forks. The child serves the line whose socket comes next; this process waits until it has ended."""
        _, sockets, _, _ = socket.recv_fds(self.control, 1, 1)
        line = socket.socket(fileno=sockets[0])
        child = os.fork()
        if child == 0:
            try:
                self.control.close()
                # What an answer shows while it is judged goes nowhere.
                self.shell.outputs = _nowhere
                agent.serve(Channel(line), self.shell.user_ns)
            finally:
                os._exit(0)
        line.close()
        ended = os.pidfd_open(child)
        # The grader may ask for the end of a judgement that hangs.
        select.select([ended, self.control.fileno()], [], [])
        with contextlib.suppress(ProcessLookupError):
            os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        os.close(ended)
        self._send({"judged": True})

    def _send_output(self, output: Output) -> None:
        try:
            self._send({"output": output})
        except (WireError, TypeError, ValueError):
            text = "This output could not be kept: it is too large, or holds what a notebook can't hold."
            self._send({"output": {"output_type": "stream", "name": "stderr", "text": text}})

    def _send(self, message: dict[str, Any]) -> None:
        signal.pthread_sigmask(signal.SIG_BLOCK, ALARMS)
        try:
            # Threads that a notebook has left running print, too.
            with self.sending:
                self.channel.send(message)
        finally:
            signal.pthread_sigmask(signal.SIG_UNBLOCK, ALARMS)


def _nowhere(output: Output) -> None:
    del output
