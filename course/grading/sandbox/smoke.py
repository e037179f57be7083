"""A process that tries to break out: `python -m course.grading.sandbox.smoke RUNG SECRET PORT`, started as the forking one is.

SECRET is a file and PORT a server of the machine, which must be out of reach.
Ends with 0 where they are, else with a sentence that says what was possible.
"""

from __future__ import annotations

import contextlib
import os
import socket
import sys
import tempfile
from pathlib import Path

from course.grading.limits import Limits
from course.grading.sandbox import kernel
from course.grading.sandbox.confine import NOT_CONFINED, fork_confined
from course.grading.sandbox.rungs import Rung

FOUND = {
    10: "files outside can be read",
    11: "files outside can be written",
    12: "the network can be reached",
    13: "other processes can be seen",
    14: "namespaces can be made",
}


def attempts(secret: str, port: int) -> None:
    """Runs in the confined process; its exit status says what it could do."""
    for path in (secret, "/etc/passwd"):
        with contextlib.suppress(OSError):
            Path(path).read_bytes()
            os._exit(10)
    for path in (f"{secret}-too", str(Path(sys.prefix, "written-from-a-sandbox"))):
        with contextlib.suppress(OSError):
            Path(path).write_text("")
            os._exit(11)
    with contextlib.suppress(OSError):
        socket.create_connection(("127.0.0.1", port), 1)
        os._exit(12)
    with contextlib.suppress(OSError):
        if {name for name in os.listdir("/proc") if name.isdecimal()} - {"1", str(os.getpid())}:
            os._exit(13)
    with contextlib.suppress(OSError):
        kernel.unshare(kernel.NEW_NAMESPACES)
        os._exit(14)


def main() -> int:
    rung, secret, port = Rung(sys.argv[1]), sys.argv[2], int(sys.argv[3])
    try:
        kernel.seccomp_library()
        with tempfile.TemporaryDirectory() as folder:
            files = {"a/b": b"c"}
            pid = fork_confined(rung, Limits(), folder, files, lambda: attempts(secret, port))
            status = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    except OSError as error:
        print(error.strerror or error)
        return 1
    # What kept a process from being confined stands on standard error.
    if status and status != NOT_CONFINED:
        print(FOUND.get(status, f"the confined process ended with {status}"))
    return 1 if status else 0


if __name__ == "__main__":
    sys.exit(main())
