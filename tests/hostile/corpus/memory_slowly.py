"""2.7 GB in pieces of 10 MB, kept: the watch must notice while it grows."""

from tests.hostile.making import fill, guarded, insert_before, until

KIND = "hostile"
EXPECT = {
    "notebook": "stopped",
    "scores": until("logarithm_rule"),
    "or": {"notebook": "graded", "scores": "full"},
}
DEED = """
import time
kept = []
try:
    for _ in range(270):
        kept.append(b"x" * 10_000_000)
        time.sleep(0.02)
    time.sleep(10)
finally:
    kept.clear()
"""


def make(nb, right, folder):
    return insert_before(fill(nb, right), "logarithm_rule", guarded(DEED))
