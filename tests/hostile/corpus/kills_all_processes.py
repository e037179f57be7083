"""SIGKILL to every process it may reach, then to itself. Stock: everything of the instructor's account ends."""

from tests.hostile.making import fill, guarded, insert_before, until

KIND = "hostile"
EXPECT = {"notebook": "stopped", "scores": until("exponential_rule")}
DEED = """
import contextlib, signal
# Only where this process sees few others: inside a namespace of its own.
if sum(name.isdigit() for name in os.listdir("/proc")) < 20:
    with contextlib.suppress(OSError):
        os.kill(-1, signal.SIGKILL)
os._exit(1)
"""


def make(nb, right, folder):
    return insert_before(fill(nb, right), "exponential_rule", guarded(DEED))
