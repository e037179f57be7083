"""2.7 GB in one step. Stock: no limit."""

from tests.hostile.making import fill, guarded, insert_before, until

KIND = "hostile"
EXPECT = {
    "notebook": "stopped",
    "scores": until("logarithm_rule"),
    "or": {"notebook": "graded", "scores": "full"},
}


def make(nb, right, folder):
    deed = "import time\nkept = b'x' * 2_700_000_000\ntime.sleep(10)\ndel kept"
    return insert_before(fill(nb, right), "logarithm_rule", guarded(deed))
