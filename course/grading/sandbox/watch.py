"""Watches the processes of one notebook from outside, and ends them where they take too much."""

from __future__ import annotations

import contextlib
import os
import signal
import threading
import time
from pathlib import Path

from course.grading.limits import Limits

EVERY = 0.05
PAGE = os.sysconf("SC_PAGE_SIZE") if hasattr(os, "sysconf") else 4096


class Watch:
    """A thread that looks at memory and number of processes until `stop`.

    pid       of the notebook's first process, as this process sees it
    breach    in a sentence, what was exceeded; "" as long as nothing was
    breach_kind  "memory" or "processes"
    """

    def __init__(self, pid: int, limits: Limits) -> None:
        self.pid = pid
        self.limits = limits
        self.breach = self.breach_kind = ""
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)
        self._thread.start()

    def kill(self) -> None:
        """Ends the whole tree. The first process goes last: it holds the others together."""
        self._done.set()
        for _ in range(100):
            tree = descendants(self.pid)
            for one in reversed(tree):
                with contextlib.suppress(OSError):
                    os.kill(one, signal.SIGKILL)
            if len(tree) <= 1:
                return
            time.sleep(0.002)

    def stop(self) -> None:
        self._done.set()
        self._thread.join()

    def _look(self) -> None:
        most = self.limits.memory_mb << 20
        while not self._done.wait(EVERY):
            tree = descendants(self.pid)
            count = sum(map(_threads, tree))
            if count > self.limits.processes:
                self._end(
                    "processes", f"it ran {count} processes and threads; {self.limits.processes} are allowed"
                )
            elif sum(map(_resident, tree)) > most and sum(map(_share, tree)) > most:
                self._end("memory", f"it used more than {self.limits.memory_mb} MB of memory")

    def _end(self, kind: str, sentence: str) -> None:
        self.breach_kind, self.breach = kind, sentence
        self.kill()


def outer_id(root: int, inner: int) -> int:
    """The id here of the process below `root` that has the id `inner` in the namespace of processes one further in.

    Where there is no such namespace, ids are the same. The kernel's own table is what is asked.
    """
    for pid in descendants(root)[1:]:
        for line in _text(f"/proc/{pid}/status").splitlines():
            if line.startswith("NSpid:"):
                ids = [int(word) for word in line.split()[1:]]
                if (ids[1:2] or ids[:1]) == [inner]:
                    return pid
    return 0


def descendants(pid: int) -> list[int]:
    """A process and all below it, parents first."""
    found, todo = [], [pid]
    while todo:
        one = todo.pop()
        found.append(one)
        with contextlib.suppress(OSError):
            for task in os.listdir(f"/proc/{one}/task"):
                todo += [int(word) for word in _text(f"/proc/{one}/task/{task}/children").split()]
    return found


def _threads(pid: int) -> int:
    with contextlib.suppress(OSError):
        return len(os.listdir(f"/proc/{pid}/task"))
    return 0


def _resident(pid: int) -> int:
    words = _text(f"/proc/{pid}/statm").split()
    return int(words[1]) * PAGE if len(words) > 1 else 0


def _share(pid: int) -> int:
    """Memory in bytes, where pages that several processes share count once."""
    for line in _text(f"/proc/{pid}/smaps_rollup").splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) << 10
    return _resident(pid)


def _text(path: str) -> str:
    try:
        return Path(path).read_text(encoding="ascii", errors="replace")
    except OSError:
        return ""
