"""A cell of the student's own that computes for some seconds, below its limit; the answers are right."""

from tests.hostile.making import fill, insert_before

KIND = "accident"
EXPECT = {"notebook": "graded", "scores": "full"}


def make(nb, right, folder):
    source = "import time\nbegan = time.process_time()\nwhile time.process_time() < began + 2:\n    pass\ntime.sleep(1)"
    return insert_before(fill(nb, right), "power_rule", source)
