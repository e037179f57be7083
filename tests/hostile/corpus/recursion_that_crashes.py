"""Recursion with the limit taken away: the stack overflows and the process crashes."""

from tests.hostile.making import fill, guarded, insert_before, until

KIND = "hostile"
EXPECT = {
    "notebook": "stopped",
    "scores": until("composite_rule"),
    "or": {"notebook": "graded", "scores": "full"},
}
DEED = """
import sys
sys.setrecursionlimit(2**31 - 1)
class Deep:
    def __repr__(self):
        return repr(self) + str(self) + format(self)
repr(Deep())
"""


def make(nb, right, folder):
    return insert_before(fill(nb, right), "composite_rule", guarded(DEED))
