"""Eighty children that sleep. Stock: all of them stay."""

from tests.hostile.making import fill, guarded, insert_before, until

KIND = "hostile"
EXPECT = {
    "notebook": "stopped",
    "scores": until("grad_exponential"),
    "or": {"notebook": "graded", "scores": "full"},
    "no_process": "hostile-sleeper",
}
DEED = """
import subprocess, sys
for _ in range(80):
    try:
        subprocess.Popen([sys.executable, "-S", "-c", "import time; time.sleep(900)", "hostile-sleeper"])
    except OSError:
        break
"""


def make(nb, right, folder):
    return insert_before(fill(nb, right), "grad_exponential", guarded(DEED))
