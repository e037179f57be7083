"""SIGKILL to its own process; should this be ignored (the first process of a namespace), it leaves by os._exit."""

from tests.hostile.making import fill, guarded, insert_before, until

KIND = "hostile"
EXPECT = {"notebook": "stopped", "scores": until("logarithm_rule")}
DEED = """
import signal
os.kill(os.getpid(), signal.SIGKILL)
os._exit(9)
"""


def make(nb, right, folder):
    return insert_before(fill(nb, right), "logarithm_rule", guarded(DEED))
