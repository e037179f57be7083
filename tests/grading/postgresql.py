"""A PostgreSQL server of a test's own, without a network: its socket lies in its folder."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

NOT_HERE = "PostgreSQL's server is not here: apt-get install postgresql"
USER = "postgres"


def programs() -> Path | None:
    """The folder of the newest server's programs; None where there is none."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    known = shutil.which("initdb")
    return found[-1].parent if found else Path(known).parent if known else None


@contextlib.contextmanager
def server(bin_folder: Path) -> Iterator[str]:
    """Runs a server; the address of its empty database."""
    is_root = os.geteuid() == 0
    # The server refuses to run as root; Debian's package has made it a user.
    as_user = ["runuser", "-u", USER, "--"] if is_root else []
    with tempfile.TemporaryDirectory(prefix="postgresql-", dir="/var/tmp") as place:
        folder = Path(place)
        if is_root:
            shutil.chown(folder, USER)
        data, log = folder / "data", folder / "log"

        def run(program: str, *arguments: str) -> None:
            command = [*as_user, str(bin_folder / program), *arguments]
            done = subprocess.run(
                command, cwd=folder, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL
            )
            told = log.read_text() if log.exists() else done.stderr
            assert done.returncode == 0, f"{program}: {told}"

        run("initdb", "-D", str(data), "-U", USER, "-A", "trust", "--no-sync")
        settings = f"-c listen_addresses='' -c fsync=off -k {folder}"
        run("pg_ctl", "-D", str(data), "-l", str(log), "-o", settings, "-w", "start")
        try:
            yield f"postgresql://{USER}@/postgres?host={folder}"
        finally:
            run("pg_ctl", "-D", str(data), "-m", "immediate", "-w", "stop")
