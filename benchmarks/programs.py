"""Running an environment's programs as a user would, on one thread each."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from course.start import ONE_THREAD

ROOT = Path(__file__).resolve().parents[1]


def run(
    programs: Path, folder: Path, program: str, *arguments: object, may_fail: bool = False, **variables: str
) -> str:
    """What a program of the folder `programs` prints when it runs in `folder`, with these variables of its environment.

    Raises RuntimeError where it fails.
    """
    environment = os.environ | {"PATH": f"{programs}{os.pathsep}{os.environ['PATH']}", **ONE_THREAD}
    environment |= {"PYTHONPATH": str(ROOT), "COLUMNS": "200", **variables}
    command = [str(programs / program), *map(str, arguments)]
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    if done.returncode and not may_fail:
        raise RuntimeError(f"{' '.join(command)} failed:\n{done.stderr[-2000:]}")
    return done.stdout
