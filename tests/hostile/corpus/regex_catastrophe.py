"""A pattern that backtracks for ever; Python looks for signals inside, so that the cell alone is stopped."""

from tests.hostile.making import fill, guarded, insert_before, until

KIND = "accident"
EXPECT = {
    "notebook": "graded",
    "scores": "full",
    "or": {"notebook": "stopped", "scores": until("quotient_rule")},
}


def make(nb, right, folder):
    deed = "import re\nre.match(r'(a+)+$', 'a' * 64 + 'b')"
    return insert_before(fill(nb, right), "quotient_rule", guarded(deed))
