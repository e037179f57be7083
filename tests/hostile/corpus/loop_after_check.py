"""check() and then a loop without end in the same cell: the cell's own limit must still hold after the check's."""

from tests.hostile.making import fill, guarded, insert_before

KIND = "accident"
EXPECT = {"notebook": "graded", "scores": "full"}


def make(nb, right, folder):
    deed = "check(power_rule)\nwhile True:\n    pass"
    return insert_before(fill(nb, right), "exponential_rule", guarded(deed))
