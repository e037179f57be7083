"""What every program of the course does before its heavy imports."""

import os
import sys

THREADS = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS")


def start_lightly() -> None:
    """Leaves out what takes time and serves nothing here."""
    # jsonschema would spend a second on a grammar of international addresses, which no notebook holds.
    sys.modules.setdefault("rfc3987_syntax", None)  # type: ignore[arg-type]
    # The course's matrices are small: several threads on one product only wait for one another.
    for name in THREADS:
        os.environ.setdefault(name, "1")
