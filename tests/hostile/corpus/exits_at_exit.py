"""Exit handlers that print, sleep and end with status 0; run at the notebook's end, if at all, they change nothing."""

from tests.hostile.making import fill, guarded, insert_first

KIND = "hostile"
EXPECT = {"notebook": "graded", "scores": "full"}
DEED = """
import atexit, time
atexit.register(os._exit, 0)
atexit.register(time.sleep, 3600)
atexit.register(print, "score: 100")
"""


def make(nb, right, folder):
    return insert_first(fill(nb, right), guarded(DEED))
