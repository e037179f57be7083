"""How the process that forks is started: the command and the environment that it gets."""

from __future__ import annotations

import functools
import os
import shutil
import sys
import sysconfig
import tempfile
from dataclasses import dataclass
from pathlib import Path

import course
from course.grading.sandbox.rungs import Rung
from course.start import ONE_THREAD

HOME, WORK = "/home/student", "/submission"
MATPLOTLIB = f"{HOME}/.matplotlib"
FONTS = "/run/fonts"
OUTER_PROCESSES = "/run/processes"
"""Where /proc of the machine is, for the forking process only. The kernel gives a new namespace a /proc of its own only
where one with nothing covered is in sight, and bwrap covers parts of its own."""
MEGABYTES = 64
"""Size of the file systems in memory that the forking process itself has."""
SYSTEM_FOLDERS = ("/bin", "/sbin", "/lib", "/lib64", "/lib32")
SYSTEM_FILES = (
    "/etc/ld.so.cache",
    "/etc/ld.so.conf",
    "/etc/ld.so.conf.d",
    "/etc/alternatives",
    "/etc/fonts",
    "/etc/localtime",
    "/etc/mime.types",
)


@dataclass(frozen=True)
class Launch:
    """argv and env for subprocess."""

    argv: list[str]
    env: dict[str, str]


def zygote_command(rung: Rung, argv: list[str]) -> Launch:
    """Python with `argv`, as far apart as this rung keeps it. Descriptors that it is given stay open in it."""
    python = [sys.executable, "-P", *argv]
    if rung is not Rung.BUBBLEWRAP:
        return Launch(python, _environment(os.environ.get("HOME", "/"), tempfile.gettempdir()))
    # bwrap stays as the first process, and what it was started with can be read there: next to nothing.
    return Launch([*_bubblewrap(), "--", *python], {"PATH": os.defpath})


def readable_places() -> list[str]:
    """What Python, the packages and the course are made of, links resolved."""
    places = [sys.prefix, sys.base_prefix, *_paths(), str(Path(course.__file__).parent)]
    return list(dict.fromkeys(os.path.realpath(place) for place in places))


def _paths() -> list[str]:
    names = ("stdlib", "platstdlib", "purelib", "platlib")
    return [sysconfig.get_paths()[name] for name in names]


@functools.cache
def font_lists() -> tuple[Path, ...]:
    """matplotlib's lists of fonts, which take it a while to make."""
    import matplotlib
    from matplotlib import font_manager

    del font_manager  # importing it has written the list
    return tuple(Path(matplotlib.get_cachedir()).glob("fontlist-*.json"))


def _environment(home: str, temporary: str) -> dict[str, str]:
    programs = os.pathsep.join((str(Path(sys.executable).parent), "/usr/bin", "/bin"))
    return {
        "PATH": programs,
        "HOME": home,
        "TMPDIR": temporary,
        "USER": "student",
        "LANG": "C.UTF-8",
        "PYTHONNOUSERSITE": "1",
        "PYTHONSAFEPATH": "1",
        "PYTHONDONTWRITEBYTECODE": "1",
        **ONE_THREAD,
        "IPYTHONDIR": f"{temporary}/ipython",
        "NBGRADER_EXECUTION": "autograde",
    }


def _bubblewrap() -> list[str]:
    arguments = [
        shutil.which("bwrap") or "bwrap",
        *[
            "--unshare-user",
            "--uid",
            "65534",
            "--gid",
            "65534",
            "--unshare-ipc",
            "--unshare-pid",
            "--unshare-net",
            "--unshare-uts",
        ],
        *[
            "--unshare-cgroup-try",
            "--die-with-parent",
            "--new-session",
            "--cap-drop",
            "ALL",
            "--hostname",
            "sandbox",
        ],
        *("--ro-bind", "/usr", "/usr"),
    ]
    for folder in SYSTEM_FOLDERS:
        if os.path.islink(folder):
            arguments += ["--symlink", os.readlink(folder), folder]
        elif os.path.isdir(folder):
            arguments += ["--ro-bind", folder, folder]
    for path in SYSTEM_FILES:
        arguments += ["--ro-bind-try", path, path]
    size = str(MEGABYTES << 20)
    arguments += ["--proc", "/proc", "--ro-bind", "/proc", OUTER_PROCESSES, "--dev", "/dev"]
    # These come first: the course or its environment may lie below them.
    for path in ("/dev/shm", "/tmp", HOME):
        arguments += ["--size", size, "--tmpfs", path]
    arguments += ["--dir", WORK]
    for path in readable_places():
        if path != "/usr" and not path.startswith("/usr/"):
            arguments += ["--ro-bind", path, path]
    arguments += _links()
    for fonts in font_lists():
        for folder in (FONTS, MATPLOTLIB):
            arguments += ["--ro-bind", str(fonts), f"{folder}/{fonts.name}"]
    arguments += ["--remount-ro", "/dev", "--remount-ro", "/", "--chdir", "/", "--clearenv"]
    for name, value in (_environment(HOME, "/tmp") | {"MPLCONFIGDIR": MATPLOTLIB}).items():
        arguments += ["--setenv", name, value]
    return arguments


def _links() -> list[str]:
    """Where the environment or the course is reached by a link, the link has to be there, too."""
    arguments = []
    for path in (sys.prefix, sys.base_prefix, str(Path(course.__file__).parent)):
        if os.path.realpath(path) != path:
            arguments += ["--ro-bind", path, path]
    return arguments
