"""Watches the processes of one notebook from outside, and ends them where they take too much."""

from __future__ import annotations

import contextlib
import itertools
import os
import select
import signal
import threading
import time
from pathlib import Path

from course.grading.limits import Limits

EVERY = 0.05
LOOKS_PER_WALK = 5
"""Going through all files takes longer than the rest."""
END_SECONDS = 5.0
"""Within which processes that were killed have to be gone."""
PAGE = os.sysconf("SC_PAGE_SIZE") if hasattr(os, "sysconf") else 4096


class Watch:
    """A thread that looks at memory, number of processes and files until `kill` or `stop`.

    pid     of the notebook's first process, as this process sees it
    folder  whose files count; "" where the sandbox itself bounds them
    breach  in a sentence, what was exceeded; "" as long as nothing was
    breach_kind  "memory", "processes", "disk", or what `kill` was given
    """

    def __init__(self, pid: int, limits: Limits, folder: str = "") -> None:
        if pid <= 1:
            raise ValueError(f"{pid} is no process that may be ended")
        self.pid = pid
        self.limits = limits
        self.folder = folder
        self.breach = self.breach_kind = ""
        # A descriptor stays with its process even where the number is given to another one.
        self._process = os.pidfd_open(pid)
        self._done = threading.Event()
        self._ending = threading.Lock()
        self._thread = threading.Thread(target=self._look, daemon=True)
        self._thread.start()

    def settle(self, seconds: float) -> None:
        """Waits until the process has ended by itself, so that it is seen how."""
        if self._process >= 0:
            _has_ended(self._process, seconds)

    def kill(self, reason: str = "") -> None:
        """Ends the whole tree; `reason` becomes the breach where there was none before."""
        if reason and not self.breach:
            self.breach_kind = self.breach = reason
        self._done.set()
        self._end_all()

    def stop(self) -> None:
        """Ends the tree and the watching. Raises RuntimeError where something of the tree stays."""
        self.kill()
        self._thread.join()
        with self._ending:
            if self._process < 0:
                return
            gone = _has_ended(self._process, END_SECONDS)
            os.close(self._process)
            self._process = -1
        if not gone:
            raise RuntimeError(f"process {self.pid} of a submission could not be ended")

    def _look(self) -> None:
        most = self.limits.memory_mb << 20
        for turn in itertools.count():
            if self._done.wait(EVERY):
                return
            tree = descendants(self.pid)
            count = sum(map(_threads, tree))
            if count > self.limits.processes:
                self._end(
                    "processes", f"it ran {count} processes and threads; {self.limits.processes} are allowed"
                )
            elif sum(map(_resident, tree)) > most and sum(map(_share, tree)) > most:
                self._end("memory", f"it used more than {self.limits.memory_mb} MB of memory")
            elif turn % LOOKS_PER_WALK == 0 and _written(self.folder) > self.limits.disk_mb << 20:
                self._end("disk", f"it wrote more than {self.limits.disk_mb} MB of files")

    def _end(self, kind: str, sentence: str) -> None:
        if self._done.is_set():
            return  # what is found while the tree is being ended is no fault of the submission
        self.breach_kind, self.breach = kind, sentence
        self._done.set()
        self._end_all()

    def _end_all(self) -> None:
        """The others go before the first process: without namespaces it is by it that they are found."""
        with self._ending:
            deadline = time.monotonic() + END_SECONDS
            while self._process >= 0 and not _has_ended(self._process) and time.monotonic() < deadline:
                if _is_first_of_namespace(self.pid):
                    break  # the kernel ends the others with it
                below = descendants(self.pid)[1:]
                for group in {_group(one) for one in below} - {0, os.getpgrp(), _group(self.pid)}:
                    with contextlib.suppress(OSError):
                        os.killpg(group, signal.SIGKILL)
                for one in below:
                    with contextlib.suppress(OSError):
                        os.kill(one, signal.SIGKILL)
                if not any(map(_runs, below)):
                    break
                time.sleep(0.002)
            with contextlib.suppress(OSError):
                if self._process >= 0:
                    signal.pidfd_send_signal(self._process, signal.SIGKILL)


def outer_id(root: int, inner: int) -> int:
    """The id here of the process below `root` that has the id `inner` in the namespace of processes one further in.

    Where there is no such namespace, ids are the same. The kernel's own table is what is asked. Raises ProcessLookupError where there is no such process.
    """
    for pid in descendants(root)[1:]:
        ids = _ids(pid)
        if (ids[1:2] or ids[:1]) == [inner]:
            return pid
    raise ProcessLookupError(f"no process {inner} below {root}")


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


def _ids(pid: int) -> list[int]:
    """Of a process in all namespaces of processes that it is in, from this one inwards."""
    for line in _text(f"/proc/{pid}/status").splitlines():
        if line.startswith("NSpid:"):
            return [int(word) for word in line.split()[1:]]
    return []


def _is_first_of_namespace(pid: int) -> bool:
    ids = _ids(pid)
    return len(ids) > 1 and ids[-1] == 1


def _has_ended(process: int, seconds: float = 0) -> bool:
    """Whether the process that this descriptor is of ends within that time."""
    poll = select.poll()
    poll.register(process, select.POLLIN)
    return bool(poll.poll(seconds * 1000))


def _state(pid: int) -> list[str]:
    """State, parent and group; the name before them may hold anything."""
    return _text(f"/proc/{pid}/stat").rpartition(")")[2].split()[:3]


def _runs(pid: int) -> bool:
    return _state(pid)[:1] not in ([], ["Z"], ["X"])


def _group(pid: int) -> int:
    state = _state(pid)
    return int(state[2]) if state else 0


def _written(folder: str) -> int:
    """Bytes that the files of a folder take."""
    total = 0
    for place, _, names in os.walk(folder) if folder else ():
        for name in names:
            with contextlib.suppress(OSError):
                total += os.lstat(os.path.join(place, name)).st_blocks * 512
    return total


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
