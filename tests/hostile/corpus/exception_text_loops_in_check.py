"""An exception whose text never ends, raised in the notebook's own check: the cell is stopped, the others run."""

from tests.hostile.making import but, fill, set_answer, until

KIND = "hostile"
EXPECT = {
    "notebook": "graded",
    "scores": but(power_rule="zero"),
    "or": {"notebook": "stopped", "scores": until("power_rule")},
}
SOURCE = """
import os

class Looping(Exception):
    def __str__(self):
        while os.environ.get("NBGRADER_EXECUTION") == "autograde":
            pass
        return ""

def power_rule(x, a):
    raise Looping
"""


def make(nb, right, folder):
    return set_answer(fill(nb, right), "power_rule", SOURCE)
