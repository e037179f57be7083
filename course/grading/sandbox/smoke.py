"""A process that tries to break out: `python -m course.grading.sandbox.smoke RUNG`, started as the forking one is.

Ends with 0 where it can't, else with a sentence that says what it could do.
"""

from __future__ import annotations

import os
import socket
import sys
import tempfile
from pathlib import Path

from course.grading.limits import Limits
from course.grading.sandbox.confine import NOT_CONFINED, fork_confined
from course.grading.sandbox.rungs import Rung

FOUND = {
    10: "files outside can be read",
    11: "files outside can be written",
    12: "the network can be reached",
}
SECRETS = ("/etc/passwd", "/etc/hostname", str(Path.home() / ".profile"))


def attempts() -> None:
    """Runs in the confined process; its exit status says what it could do."""
    for path in SECRETS:
        try:
            Path(path).read_bytes()
        except OSError:
            continue
        os._exit(10)
    try:
        Path(sys.prefix, "written-from-a-sandbox").write_text("")
    except OSError:
        pass
    else:
        os._exit(11)
    try:
        socket.create_connection(("127.0.0.1", int(os.environ["SMOKE_PORT"])), 1)
    except OSError:
        return
    os._exit(12)


def main() -> int:
    rung = Rung(sys.argv[1])
    with tempfile.TemporaryDirectory() as folder, socket.socket() as listening:
        if rung is not Rung.BUBBLEWRAP:
            # Inside bubblewrap there is no network that could be listened on from outside.
            listening.bind(("127.0.0.1", 0))
            listening.listen()
            os.environ["SMOKE_PORT"] = str(listening.getsockname()[1])
        else:
            os.environ["SMOKE_PORT"] = "22"
        pid = fork_confined(rung, Limits(), folder, {"a/b": b"c"}, attempts)
        status = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    if status == NOT_CONFINED:
        print("a process could not be confined: user namespaces, Landlock or libseccomp are missing")
    elif status:
        print(FOUND.get(status, f"the confined process ended with {status}"))
    return 1 if status else 0


if __name__ == "__main__":
    sys.exit(main())
