"""Who does the work: an engine in a process of its own, here or on the workers of a Dask cluster."""

from __future__ import annotations

import contextlib
import math
import os
import pickle
import signal
import struct
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from typing import IO, Any, Protocol

from course.errors import CourseError
from course.grading.work import Outcome, Work, WorkResult

TRIES = 3
"""After so many workers that died over it, a notebook is a grader error."""
SILENT = "60s"
"""A worker of our own cluster that has not been heard of for so long counts as dead."""
LOOK_FOR_WORKERS = 5.0
"""Seconds between two looks at whether further workers have joined a cluster."""
_LENGTH = struct.Struct("<Q")


class _Own(threading.local):
    """The engine process of this thread: a Dask worker may have several threads."""

    process: EngineProcess | None = None


_own = _Own()


Take = Callable[[str], tuple[Any, Work] | None]
"""Gives a worker, known by its name, its next piece of work with a key; None where nothing is left."""


class Workers(Protocol):
    """Does work in any order."""

    def map(self, take: Take) -> Iterator[tuple[Any, WorkResult]]:
        """Yields each key with its result as it comes; takes work only as fast as it gets done."""

    def close(self) -> None: ...


class EngineProcess:
    """An Engine in a process of its own: it has a main thread for its alarms, and may die without harm.

    It gets ready by itself, before there is work.
    """

    def __init__(self, unsafe: bool = False) -> None:
        self.has_worked = False
        command = [sys.executable, "-P", "-m", "course.grading.serve", *(["--unsafe"] if unsafe else [])]
        with _deaf_to_interrupts():
            self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def run(self, work: Work) -> WorkResult:
        """Raises CourseError as the engine does, EOFError where the process has died or hangs."""
        assert self.process.stdin
        assert self.process.stdout
        self.has_worked = True
        hanging = threading.Timer(work.most_seconds, self.process.kill)
        hanging.daemon = True
        hanging.start()
        try:
            write(self.process.stdin, work)
            result = read(self.process.stdout)
        except (BrokenPipeError, EOFError) as error:
            raise EOFError("the engine's process died") from error
        finally:
            hanging.cancel()
        if isinstance(result, CourseError):
            raise result
        return result

    def close(self) -> None:
        with contextlib.suppress(BrokenPipeError):
            if self.process.stdin:
                self.process.stdin.close()
        if self.has_worked:
            with contextlib.suppress(subprocess.TimeoutExpired):
                self.process.wait(5)
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()


def do(work: Work, unsafe: bool = False) -> WorkResult:
    """Does one piece of work in this process's engine process, a new one where the last has died.

    What a Dask worker runs. Raises CourseError where no submission can be run here.
    """
    for _ in range(TRIES):
        try:
            return own_engine(unsafe).run(work)
        except EOFError:
            end_own()
    return given_up(work, f"the grader's process died or hung {TRIES} times over this notebook")


def own_engine(unsafe: bool = False) -> EngineProcess:
    """This thread's engine process, which may still be getting ready."""
    if _own.process is None:
        _own.process = EngineProcess(unsafe)
    return _own.process


def end_own() -> None:
    """Ends this thread's engine process, where there is one."""
    if _own.process is not None:
        _own.process.close()
        _own.process = None


def given_up(work: Work, reason: str) -> WorkResult:
    return WorkResult(Outcome.GRADER_ERROR, reason, (), work.content, work.seed, "")


class OneWorker:
    """One piece of work after the other."""

    def __init__(self, unsafe: bool = False) -> None:
        self.unsafe = unsafe
        own_engine(unsafe)  # gets ready while the work is prepared

    def map(self, take: Take) -> Iterator[tuple[Any, WorkResult]]:
        while (taken := take("")) is not None:
            key, work = taken
            yield key, do(work, self.unsafe)

    def close(self) -> None:
        end_own()


class DaskWorkers:
    """A LocalCluster of `count` workers, or the cluster whose scheduler listens at `address`."""

    def __init__(self, count: int = 0, address: str = "", unsafe: bool = False) -> None:
        import dask
        from distributed import Client, LocalCluster

        self.unsafe = unsafe
        dask.config.set(
            {
                "distributed.scheduler.allowed-failures": TRIES - 1,
                "distributed.scheduler.worker-ttl": SILENT,
                "distributed.worker.daemon": False,
                "distributed.admin.log-format": "%(message)s",
                "logging": {"distributed": "error"},
            }
        )
        self.cluster = None
        if address:
            try:
                self.client = Client(address, timeout=10)
            except OSError as error:
                raise CourseError(f"No Dask scheduler answers at {address}: {error}") from error
        else:
            with _deaf_to_interrupts():
                self.cluster = LocalCluster(
                    n_workers=count,
                    threads_per_worker=1,
                    processes=True,
                    dashboard_address=None,
                    memory_limit=0,
                )
            self.client = Client(self.cluster)

    def map(self, take: Take) -> Iterator[tuple[Any, WorkResult]]:
        """Each worker has one piece of work more under way than it has threads."""
        from distributed import as_completed
        from distributed.client import Future

        waiting: dict[Future, tuple[str, Any, Work]] = {}
        done = as_completed()
        known: set[str] = set()
        looked = -math.inf

        def give(worker: str) -> None:
            if (taken := take(worker)) is not None:
                # Where the worker is gone, another one does it.
                where = {"workers": [worker], "allow_other_workers": True} if worker else {}
                future = self.client.submit(do, taken[1], self.unsafe, pure=False, **where)
                waiting[future] = (worker, *taken)
                done.add(future)

        def give_to_new_ones() -> None:
            nonlocal looked
            if time.monotonic() - looked > LOOK_FOR_WORKERS:
                for worker, count in self._threads().items():
                    if worker not in known:
                        known.add(worker)
                        for _ in range(count + 1):
                            give(worker)
                looked = time.monotonic()

        give_to_new_ones()
        if not known:
            give("")
        for future in done:
            worker, key, work = waiting.pop(future)
            yield key, self._result(future, work)
            give(worker)
            give_to_new_ones()

    def _threads(self) -> dict[str, int]:
        """How many each worker of the cluster has."""
        workers = self.client.scheduler_info(n_workers=-1)["workers"]
        return {address: int(told["nthreads"]) for address, told in workers.items()}

    def _result(self, future: Any, work: Work) -> WorkResult:
        try:
            return future.result()
        except CourseError:
            raise
        except Exception as error:
            return given_up(work, f"{TRIES} workers died or lost their line over this notebook ({error})")

    def close(self) -> None:
        self.client.close()
        if self.cluster is not None:
            self.cluster.close()


@contextlib.contextmanager
def _deaf_to_interrupts() -> Iterator[None]:
    """Processes that are started meanwhile leave Ctrl-C to this one."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    kept = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, kept)


def workers(count: int, address: str = "", unsafe: bool = False) -> Workers:
    """Who does the work: one process, or a Dask cluster."""
    return OneWorker(unsafe) if count == 1 and not address else DaskWorkers(count, address, unsafe)


def processors() -> int:
    """How many this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def write(stream: IO[bytes], value: Any) -> None:
    raw = pickle.dumps(value)
    stream.write(_LENGTH.pack(len(raw)) + raw)
    stream.flush()


def read(stream: IO[bytes]) -> Any:
    """Raises EOFError at the end."""
    head = stream.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        raise EOFError
    (length,) = _LENGTH.unpack(head)
    raw = stream.read(length)
    if len(raw) < length:
        raise EOFError
    return pickle.loads(raw)  # from our own process only
