"""Prints without end. Stock: as much as fits into 30 s."""

from tests.hostile.making import fill, guarded, insert_before, until

KIND = "hostile"
EXPECT = {
    "notebook": "graded",
    "scores": "full",
    "or": {"notebook": "stopped", "scores": until("power_rule")},
}


def make(nb, right, folder):
    return insert_before(fill(nb, right), "power_rule", guarded("while True:\n    print('and on')"))
