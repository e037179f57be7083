"""A frame on every descriptor that announces 4 GB: nothing may be allocated for it."""

from tests.hostile.making import guarded, insert_before

KIND = "hostile"
EXPECT = {"notebook": "stopped", "scores": "zero", "or": {"notebook": "graded", "scores": "zero"}}
DEED = """
import contextlib
for number in os.listdir("/proc/self/fd"):
    with contextlib.suppress(OSError):
        os.set_blocking(int(number), False)
        os.write(int(number), bytes([255] * 8))
"""


def make(nb, right, folder):
    return insert_before(nb, "forward_difference", guarded(DEED))
