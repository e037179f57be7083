"""Which means of keeping submissions apart this machine offers, found out by trying."""

from __future__ import annotations

import enum
import functools
import os
import shutil
import socket
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

UNSAFE = "COURSE_GRADING_UNSAFE"
"""Environment variable: 1 lets submissions run without a sandbox."""
RUNG = "COURSE_GRADING_RUNG"
"""Environment variable: the one rung to be used."""
SMOKE_SECONDS = 60
UBUNTU_RULE = Path("/proc/sys/kernel/apparmor_restrict_unprivileged_userns")
DEBIAN_RULE = Path("/proc/sys/kernel/unprivileged_userns_clone")
PROFILE = """\
sudo tee /etc/apparmor.d/bwrap >/dev/null <<'END'
abi <abi/4.0>,
include <tunables/global>
profile bwrap /usr/bin/bwrap flags=(unconfined) {
  userns,
}
END
sudo apparmor_parser -r /etc/apparmor.d/bwrap"""
UBUNTU_SETTING = """\
Or, until the next start of the machine and for all programs:
sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0"""


class Rung(enum.StrEnum):
    """From best to none."""

    BUBBLEWRAP = "bubblewrap"
    LANDLOCK = "landlock"
    UNSAFE = "unsafe"


@dataclass(frozen=True)
class Status:
    """What was found.

    rung    the best that works; None where submissions can't be run
    reason  why no better one is used, in sentences
    remedy  what to do about it, as commands
    """

    rung: Rung | None
    reason: str = ""
    remedy: str = ""


@functools.cache
def find_rung(unsafe: bool = False) -> Status:
    """Tries the rungs from the best one on, each with a process that tries to break out."""
    if not sys.platform.startswith("linux"):
        reason = f"{sys.platform} has no sandbox that the course knows."
        remedy = "Grade on Linux: in Docker, in WSL2 (Windows), or on a Linux machine."
        return Status(Rung.UNSAFE if _may_be_unsafe(unsafe) else None, reason, remedy)
    wanted = os.environ.get(RUNG, "")
    troubles: list[str] = []
    remedies: list[str] = []
    for rung in (Rung.BUBBLEWRAP, Rung.LANDLOCK):
        if wanted and wanted != rung:
            continue
        trouble = _try(rung)
        if not trouble:
            return Status(rung, " ".join(troubles), "\n".join(remedies))
        troubles.append(f"{rung}: {trouble}.")
        remedies.append(_remedy(rung, trouble))
    found = Rung.UNSAFE if _may_be_unsafe(unsafe) or wanted == Rung.UNSAFE else None
    return Status(found, " ".join(troubles), "\n".join(remedy for remedy in remedies if remedy))


def _may_be_unsafe(unsafe: bool) -> bool:
    return unsafe or os.environ.get(UNSAFE) == "1"


def _try(rung: Rung) -> str:
    """What is wrong with a rung; "" where it holds."""
    from course.grading.sandbox.launch import zygote_command

    if rung is Rung.BUBBLEWRAP and not shutil.which("bwrap"):
        return "bubblewrap is not installed"
    with tempfile.TemporaryDirectory() as folder, socket.create_server(("127.0.0.1", 0)) as server:
        secret = Path(folder, "secret")
        secret.write_text("secret")
        words = [str(rung), str(secret), str(server.getsockname()[1])]
        launch = zygote_command(rung, ["-m", "course.grading.sandbox.smoke", *words])
        try:
            tried = subprocess.run(
                launch.argv,
                env=launch.env,
                capture_output=True,
                text=True,
                timeout=SMOKE_SECONDS,
                check=False,
                start_new_session=True,
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            return f"it could not be started ({error})"
    if tried.returncode == 0:
        return ""
    # What was possible goes before what went wrong on the way.
    lines = (tried.stderr + tried.stdout).strip().splitlines()
    return lines[-1].strip().rstrip(".") if lines else f"it ended with {tried.returncode}"


def _remedy(rung: Rung, trouble: str) -> str:
    if "libseccomp" in trouble:
        return "sudo apt-get install libseccomp2    (Fedora: sudo dnf install libseccomp)"
    if rung is not Rung.BUBBLEWRAP:
        return ""
    if "not installed" in trouble:
        return "sudo apt-get install bubblewrap    (Fedora: sudo dnf install bubblewrap)"
    if _reads(UBUNTU_RULE, "1"):
        return f"Ubuntu lets no program make user namespaces unless a profile says so:\n{PROFILE}\n{UBUNTU_SETTING}"
    if _reads(DEBIAN_RULE, "0"):
        return "sudo sysctl -w kernel.unprivileged_userns_clone=1"
    return "In a container, allow user namespaces: docker run --security-opt seccomp=unconfined ..."


def _reads(path: Path, text: str) -> bool:
    try:
        return path.read_text().strip() == text
    except OSError:
        return False
