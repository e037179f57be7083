"""Sleeps for a day, using no processor time at all. Stock: 30 s, then the notebook is given up."""

from tests.hostile.making import fill, guarded, insert_before, until

KIND = "hostile"
EXPECT = {
    "notebook": "graded",
    "scores": "full",
    "or": {"notebook": "stopped", "scores": until("power_rule")},
}


def make(nb, right, folder):
    return insert_before(fill(nb, right), "power_rule", guarded("import time\ntime.sleep(86400)"))
