"""Confining a fork: what the process of one student's notebook can see, reach and use up."""

from __future__ import annotations

import contextlib
import os
import resource
import signal
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from course.grading.limits import Limits
from course.grading.sandbox import kernel
from course.grading.sandbox.launch import (
    FONTS,
    HOME,
    MATPLOTLIB,
    OUTER_PROCESSES,
    SYSTEM_FILES,
    WORK,
    readable_places,
)
from course.grading.sandbox.rungs import Rung

NOT_CONFINED = 97
"""Exit status of a process that could not be confined."""
OPEN_FILES = 512
SHARED_MEGABYTES = 64
FONT_FILES = (".ttf", ".otf", ".ttc", ".pfb", ".afm")
DEVICES = ("/dev/null", "/dev/zero", "/dev/full", "/dev/urandom", "/dev/random")
SYSTEM = ("/usr", "/bin", "/sbin", "/lib", "/lib64", "/sys/devices/system/cpu", *SYSTEM_FILES)


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
    The first process is a child of this one. It ends with the second one's status (128 + signal where one killed it),
    and takes with it all that was started. Raises OSError where it could not be made.
    """
    job = _Job(rung, limits, folder, files, run, keep)
    if rung is not Rung.UNSAFE:
        with contextlib.suppress(OSError):  # whoever is to be confined says it
            kernel.prepare_filter(rung is Rung.LANDLOCK)
    if rung is Rung.BUBBLEWRAP:
        return _fork_into_namespaces(job)
    if rung is Rung.LANDLOCK:
        job.readable = [*SYSTEM, *readable_places()]
    job.processes += _processes_of_user()
    first = os.fork()
    if first == 0:
        _begin(job, _first_of_group)
    return first


class _Job:
    """What has to be done in the forks. Only what is set before forking is seen there."""

    def __init__(
        self,
        rung: Rung,
        limits: Limits,
        folder: str,
        files: dict[str, bytes],
        run: Callable[[], None],
        keep: tuple[int, ...],
    ) -> None:
        self.rung = rung
        self.limits = limits
        self.folder = folder
        self.files = files
        self.run = run
        self.keep = keep
        self.processes = limits.processes
        self.readable: list[str] = []
        self.parent = os.getpid()


def _begin(job: _Job, do: Callable[[_Job], None]) -> None:
    """What a fork does; it never returns. Why it failed goes to the standard error of the process that forks."""
    errors = -1
    try:
        errors = os.dup(2)
        job.keep = (*job.keep, errors)
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGCHLD):
            signal.signal(number, signal.SIG_DFL)
        _close_all_but((*job.keep, *_own_fonts()))
        do(job)
    except BaseException as error:
        with contextlib.suppress(OSError):
            os.write(errors, f"not confined: {error}\n".encode())
    finally:
        os._exit(NOT_CONFINED)


def _fork_into_namespaces(job: _Job) -> int:
    """A namespace of processes starts with the next fork, so one process in between makes it and ends.

    The first process in it then becomes a child of this one.
    """
    kernel.adopt_orphans()
    source, target = os.pipe()
    job.keep = (*job.keep, target)
    between = os.fork()
    if between == 0:

        def enter(job: _Job) -> None:
            _new_namespaces()
            first = os.fork()
            if first == 0:
                os.close(target)
                job.keep = tuple(number for number in job.keep if number != target)
                _first_of_namespace(job)
            os.write(target, str(first).encode())
            os._exit(0)

        _begin(job, enter)
    os.close(target)
    try:
        os.waitpid(between, 0)
        told = os.read(source, 16)
    finally:
        os.close(source)
    if not told:
        raise OSError("a confined process could not be made")
    return int(told)


def _first_of_namespace(job: _Job) -> None:
    """Process 1 of its namespace: when it ends, the kernel ends all others, and only then can it be waited for."""
    os.setsid()
    _mount(job.limits)
    job.folder = WORK
    _write(Path(WORK), job.files)
    kernel.drop_capabilities()
    kernel.filter_system_calls(alone=False)
    second = os.fork()
    if second == 0:
        _second(job)
    kernel.close_to_others()
    _close_all_but(())
    os._exit(_wait_for(second))


def _first_of_group(job: _Job) -> None:
    """Without namespaces: ends what is left by its group, which the confined process can't leave."""
    kernel.die_with_parent()
    if os.getppid() != job.parent:
        return
    kernel.adopt_orphans()
    os.setsid()
    second = os.fork()
    if second == 0:
        kernel.die_with_parent()
        os.setsid()
        if job.rung is Rung.LANDLOCK:
            kernel.drop_capabilities()
        _make_private_folders(job.folder)
        _write(Path(job.folder), job.files)
        _second(job)
    _close_all_but(())
    status = _wait_for(second)
    with contextlib.suppress(OSError):
        os.killpg(second, signal.SIGKILL)
    _end_children()
    os._exit(status)


def _second(job: _Job) -> None:
    """The confined process; it never returns."""
    os.chdir(job.folder)
    # Modules of the student's own come last: they hide no other.
    sys.path.append(job.folder)
    _limit(job.limits, job.processes)
    if job.rung is Rung.LANDLOCK:
        kernel.restrict_files([*job.readable, f"/proc/{os.getpid()}"], [job.folder], DEVICES)
        kernel.filter_system_calls(alone=True)
    # Nothing of what a student's code raises is the grader's to report.
    os.close(job.keep[-1])
    try:
        job.run()
        os._exit(0)
    except BaseException:
        os._exit(1)


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


def _mount(limits: Limits) -> None:
    """Places to write, of one size together, and a view of this namespace's processes only."""
    fonts = {f".matplotlib/{path.name}": path.read_bytes() for path in Path(FONTS).glob("*.json")}
    # The course or its environment may lie below /tmp: what is covered now is put back in its place.
    covered = [
        (place, os.open(place, os.O_PATH | os.O_CLOEXEC))
        for place in kernel.mounted_below("/tmp", HOME, WORK)
        if not place.startswith(f"{MATPLOTLIB}/")
    ]
    kernel.mount_tmpfs(WORK, limits.disk_mb)
    for name, place in (("tmp", "/tmp"), ("home", HOME), ("work", WORK)):
        os.mkdir(f"{WORK}/{name}", 0o700)
        # The last one covers the place where all three lie.
        kernel.bind(f"{WORK}/{name}", place)
    for place, descriptor in covered:
        os.makedirs(place, exist_ok=True)
        kernel.bind(f"/proc/self/fd/{descriptor}", place)
        os.close(descriptor)
    _write(Path(HOME), fonts)
    kernel.mount_tmpfs("/dev/shm", SHARED_MEGABYTES)
    kernel.mount_processes("/proc")
    kernel.mount_tmpfs(OUTER_PROCESSES, 1)


def _make_private_folders(folder: str) -> None:
    for name, variable in ((".tmp", "TMPDIR"), (".home", "HOME")):
        path = Path(folder, name)
        path.mkdir(mode=0o700)
        os.environ[variable] = str(path)
    os.environ["IPYTHONDIR"] = str(Path(folder, ".home", ".ipython"))
    tempfile.tempdir = None


def _write(folder: Path, files: dict[str, bytes]) -> None:
    for name, content in files.items():
        path = folder / name
        if ".." in path.parts or Path(name).is_absolute():
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def _limit(limits: Limits, processes: int) -> None:
    megabyte = 1 << 20
    wanted = {
        resource.RLIMIT_AS: _address_space() + limits.memory_mb * megabyte,
        resource.RLIMIT_FSIZE: limits.file_mb * megabyte,
        resource.RLIMIT_CPU: int(limits.notebook_seconds) + 60,
        resource.RLIMIT_NOFILE: OPEN_FILES,
        resource.RLIMIT_CORE: 0,
    }
    if os.getuid():
        wanted[resource.RLIMIT_NPROC] = processes
    for which, most in wanted.items():
        _, hard = resource.getrlimit(which)
        value = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(which, (value, value))


def _processes_of_user() -> int:
    """Threads that the user runs already: without a namespace of users, the limit counts them all."""
    count = 0
    for entry in os.scandir("/proc"):
        with contextlib.suppress(OSError):
            if entry.name.isdecimal() and entry.stat().st_uid == os.getuid():
                count += len(os.listdir(f"/proc/{entry.name}/task"))
    return count


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


def _own_fonts() -> list[int]:
    """Descriptors of the fonts that matplotlib has open and goes on reading; each is opened anew under its number.

    A font whose descriptor is closed behind its back draws nothing, and closes another file when it goes.
    """
    numbers = []
    for number in map(int, os.listdir("/proc/self/fd")):
        with contextlib.suppress(OSError):
            path = os.readlink(f"/proc/self/fd/{number}")
            if path.endswith(FONT_FILES):
                opened = os.open(path, os.O_RDONLY)
                os.dup2(opened, number)
                os.close(opened)
                numbers.append(number)
    return numbers


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
