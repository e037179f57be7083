"""The last value of a cell ends the process when it is shown."""

from tests.hostile.making import fill, insert_before, until

KIND = "hostile"
EXPECT = {"notebook": "stopped", "scores": until("power_rule")}
SOURCE = """
import os

class Bomb:
    def __repr__(self):
        if os.environ.get("NBGRADER_EXECUTION") == "autograde":
            os._exit(0)
        return "bomb"

Bomb()
"""


def make(nb, right, folder):
    return insert_before(fill(nb, right), "power_rule", SOURCE)
