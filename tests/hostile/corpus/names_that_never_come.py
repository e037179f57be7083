"""The notebook's names are put into a dictionary that never answers; what was judged before keeps its points."""

from tests.hostile.making import fill, insert_before, until

KIND = "hostile"
EXPECT = {"notebook": "stopped", "scores": until("descent_step")}
SOURCE = """
class Endless(dict):
    def get(self, *_):
        while True:
            pass

    __getitem__ = __contains__ = get

get_ipython().user_ns = Endless(get_ipython().user_ns)
"""


def make(nb, right, folder):
    return insert_before(fill(nb, right), "descent_step", SOURCE)
