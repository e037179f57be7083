"""What all tests share: the surroundings that the `course` command gives."""

import os
import sys
from pathlib import Path

# As `course` does it: one thread for small matrices, and nbgrader's own programs on the path.
for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ.setdefault(name, "1")
programs = str(Path(sys.executable).parent)
if programs not in os.environ.get("PATH", "").split(os.pathsep):
    os.environ["PATH"] = programs + os.pathsep + os.environ.get("PATH", os.defpath)
