"""Fills memory through memfd and /dev/shm, which no count of a process's own pages shows."""

from tests.hostile.making import fill, guarded, insert_before, until

KIND = "hostile"
EXPECT = {
    "notebook": "graded",
    "scores": "full",
    "or": {"notebook": "stopped", "scores": until("power_rule")},
}
DEED = """
import contextlib
kept = []
with contextlib.suppress(Exception):
    for number in range(27):
        kept.append(os.memfd_create(str(number)))
        for _ in range(100):
            os.write(kept[-1], b"x" * 1_000_000)
with contextlib.suppress(Exception):
    with open("/dev/shm/hostile", "wb") as file:
        for _ in range(2700):
            file.write(b"x" * 1_000_000)
for number in kept:
    os.close(number)
with contextlib.suppress(Exception):
    os.remove("/dev/shm/hostile")
"""


def make(nb, right, folder):
    return insert_before(fill(nb, right), "power_rule", guarded(DEED))
