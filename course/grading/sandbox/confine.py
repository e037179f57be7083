"""Confining a fork: what the process of one student's notebook can see, reach and use up."""

from __future__ import annotations

import contextlib
import os
import resource
import signal
import sys
from collections.abc import Callable
from pathlib import Path

from course.grading.limits import Limits
from course.grading.sandbox import kernel
from course.grading.sandbox.launch import HOME, SYSTEM_FILES, WORK, readable_places
from course.grading.sandbox.rungs import Rung

NOT_CONFINED = 97
"""Exit status of a process that could not be confined."""
OPEN_FILES = 512
DEVICES = ("/dev/null", "/dev/zero", "/dev/full", "/dev/urandom", "/dev/random")


def fork_confined(
    rung: Rung,
    limits: Limits,
    folder: str,
    files: dict[str, bytes],
    run: Callable[[], None],
    keep: tuple[int, ...] = (),
) -> int:
    """Forks a process that waits for another, confined one, in which `run` runs; returns the first one's id.

    folder  where the submission's files go on rungs below bubblewrap; it must be empty
    files   path within the submission -> content
    keep    descriptors that stay open besides the standard ones, which lead nowhere
    The first process ends with the second one's status (128 + signal where one killed it), and takes with it all that
    was started.
    """
    readable = readable_places() if rung is Rung.LANDLOCK else []
    first = os.fork()
    if first:
        return first
    try:
        os.setsid()
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGCHLD):
            signal.signal(number, signal.SIG_DFL)
        _close_all_but(keep)
        if rung is Rung.BUBBLEWRAP:
            _new_namespaces()
        else:
            kernel.adopt_orphans()
        second = os.fork()
        if second == 0:
            _second(rung, limits, folder, files, readable, run)
        _close_all_but(())
        status = _wait_for(second)
        if rung is not Rung.BUBBLEWRAP:
            _end_children()
        os._exit(status)
    finally:
        os._exit(NOT_CONFINED)


def _second(
    rung: Rung,
    limits: Limits,
    folder: str,
    files: dict[str, bytes],
    readable: list[str],
    run: Callable[[], None],
) -> None:
    try:
        os.setsid()
        if rung is Rung.BUBBLEWRAP:
            folder = WORK
            for place, size in (
                (WORK, limits.disk_mb),
                ("/tmp", limits.disk_mb),
                (HOME, 16),
                ("/dev/shm", 64),
            ):
                kernel.mount_tmpfs(place, size)
        else:
            for name in ("tmp", "home"):
                Path(folder, f".{name}").mkdir()
                os.environ["HOME" if name == "home" else "TMPDIR"] = str(Path(folder, f".{name}"))
            os.environ["IPYTHONDIR"] = str(Path(folder, ".home", ".ipython"))
        _write(Path(folder), files)
        os.chdir(folder)
        # Modules of the student's own come last: they hide no other.
        sys.path.append(folder)
        _limit(limits)
        if rung is Rung.BUBBLEWRAP:
            kernel.drop_capabilities()
            kernel.filter_system_calls(network=True)
        elif rung is Rung.LANDLOCK:
            system = [
                "/usr",
                "/bin",
                "/sbin",
                "/lib",
                "/lib64",
                *SYSTEM_FILES,
                f"/proc/{os.getpid()}",
                "/sys/devices/system/cpu",
            ]
            kernel.restrict_files([*system, *readable], [folder], DEVICES)
            kernel.filter_system_calls(network=False)
        run()
        os._exit(0)
    finally:
        os._exit(NOT_CONFINED)


def _new_namespaces() -> None:
    """Of users, mounts, processes and memory shared by name; what is mounted from here on nobody else sees."""
    user, group = os.getuid(), os.getgid()
    kernel.unshare(kernel.NEW_NAMESPACES)
    for name, text in (
        ("setgroups", "deny"),
        ("uid_map", f"{user} {user} 1"),
        ("gid_map", f"{group} {group} 1"),
    ):
        with open(f"/proc/self/{name}", "w", encoding="ascii") as target:
            target.write(text)


def _write(folder: Path, files: dict[str, bytes]) -> None:
    for name, content in files.items():
        path = folder / name
        if ".." in path.parts or Path(name).is_absolute():
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def _limit(limits: Limits) -> None:
    megabyte = 1 << 20
    wanted = {
        resource.RLIMIT_AS: _address_space() + limits.memory_mb * megabyte,
        resource.RLIMIT_FSIZE: limits.file_mb * megabyte,
        resource.RLIMIT_CPU: int(limits.notebook_seconds) + 60,
        resource.RLIMIT_NOFILE: OPEN_FILES,
        resource.RLIMIT_CORE: 0,
    }
    if os.getuid():
        wanted[resource.RLIMIT_NPROC] = limits.processes
    for which, most in wanted.items():
        _, hard = resource.getrlimit(which)
        value = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(which, (value, value))


def _address_space() -> int:
    """Bytes that this process takes before the student's code has begun."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    return pages * resource.getpagesize()


def _close_all_but(keep: tuple[int, ...]) -> None:
    nothing = os.open(os.devnull, os.O_RDWR)
    for number in (0, 1, 2):
        os.dup2(nothing, number)
    kept = sorted({0, 1, 2, *keep})
    for low, high in zip(kept, [*kept[1:], 1 << 16], strict=True):
        os.closerange(low + 1, high)


def _wait_for(child: int) -> int:
    """Reaps all that ends until `child` does; its exit status."""
    while True:
        try:
            ended, status = os.wait()
        except ChildProcessError:
            return NOT_CONFINED
        if ended == child:
            code = os.waitstatus_to_exitcode(status)
            return code if code >= 0 else 128 - code


def _end_children() -> None:
    """Kills what the student's process has left behind: orphans became children of this one."""
    while True:
        try:
            with open(f"/proc/self/task/{os.getpid()}/children", encoding="ascii") as source:
                children = [int(word) for word in source.read().split()]
        except OSError:
            return
        if not children:
            return
        for child in children:
            with contextlib.suppress(ProcessLookupError):
                os.kill(child, signal.SIGKILL)
        with contextlib.suppress(ChildProcessError):
            os.wait()
