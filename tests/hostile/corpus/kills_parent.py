"""SIGKILL to its parent and grandparent. Stock: nbgrader itself dies, and the class with it."""

from tests.hostile.making import fill, guarded, insert_before, until

KIND = "hostile"
EXPECT = {
    "notebook": "graded",
    "scores": "full",
    "or": {"notebook": "stopped", "scores": until("product_rule")},
}
DEED = """
import contextlib, signal
parent = os.getppid()
status = open(f"/proc/{parent}/status").read() if parent > 1 else ""
grandparents = [int(line.split()[1]) for line in status.splitlines() if line.startswith("PPid")]
for number in [parent, *grandparents]:
    if number > 1:
        with contextlib.suppress(OSError):
            os.kill(number, signal.SIGKILL)
"""


def make(nb, right, folder):
    return insert_before(fill(nb, right), "product_rule", guarded(DEED))
