"""Garbage to every open descriptor, with no answer written."""

from tests.hostile.making import guarded, insert_before

KIND = "hostile"
EXPECT = {"notebook": "stopped", "scores": "zero", "or": {"notebook": "graded", "scores": "zero"}}
DEED = """
import contextlib
for number in os.listdir("/proc/self/fd"):
    with contextlib.suppress(OSError):
        os.set_blocking(int(number), False)
        os.write(int(number), bytes(range(256)) * 400)
"""


def make(nb, right, folder):
    return insert_before(nb, "forward_difference", guarded(DEED))
