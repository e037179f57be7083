"""SIGKILL, SIGTERM and SIGINT to process 1, which is the grader's own helper in a sandbox, and a container's init elsewhere."""

from tests.hostile.making import fill, guarded, insert_before, until

KIND = "hostile"
EXPECT = {
    "notebook": "graded",
    "scores": "full",
    "or": {"notebook": "stopped", "scores": until("product_rule")},
}
DEED = """
import contextlib, signal
for number in (signal.SIGKILL, signal.SIGTERM, signal.SIGINT, signal.SIGSEGV):
    with contextlib.suppress(OSError):
        if os.getpid() != 1:
            os.kill(1, number)
"""


def make(nb, right, folder):
    return insert_before(fill(nb, right), "product_rule", guarded(DEED))
