"""Ignores and blocks every signal that can be, and loops. Only the end of the process helps."""

from tests.hostile.making import fill, guarded, insert_before, until

KIND = "hostile"
EXPECT = {"notebook": "stopped", "scores": until("grad_exponential")}
DEED = """
import contextlib, signal
for number in signal.valid_signals():
    with contextlib.suppress(OSError, ValueError):
        signal.signal(number, signal.SIG_IGN)
signal.pthread_sigmask(signal.SIG_BLOCK, signal.valid_signals())
while True:
    pass
"""


def make(nb, right, folder):
    return insert_before(fill(nb, right), "grad_exponential", guarded(DEED))
