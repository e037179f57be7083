"""The surroundings that every program of the course needs, made before its heavy imports."""

import os
import sys
from pathlib import Path

ONE_THREAD = {name: "1" for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS")}
"""The course's matrices are small: several threads on one product only wait for one another."""


def prepare() -> None:
    """Leaves out what takes time and serves nothing here, and lets nbgrader find its programs."""
    # jsonschema would spend a second on a grammar of international addresses, which no notebook holds.
    sys.modules.setdefault("rfc3987_syntax", None)  # type: ignore[arg-type]
    for name, value in ONE_THREAD.items():
        os.environ.setdefault(name, value)
    # nbgrader looks for alembic on PATH, also where this environment is not activated.
    programs = str(Path(sys.executable).parent)
    if programs not in os.environ.get("PATH", "").split(os.pathsep):
        os.environ["PATH"] = programs + os.pathsep + os.environ.get("PATH", os.defpath)
