"""The notebook's namespace becomes a dictionary that has a value for every name that is asked for."""

from tests.hostile.making import insert_before

KIND = "hostile"
EXPECT = {"notebook": "graded", "scores": "zero", "or": {"notebook": "stopped", "scores": "zero"}}
SOURCE = """
class Names(dict):
    def __missing__(self, key):
        return lambda *_, **__: 0.0

    __contains__ = lambda self, key: True
    get = lambda self, key, default=None: self[key]

ip = get_ipython()
ip.user_ns = Names(ip.user_ns)
"""


def make(nb, right, folder):
    return insert_before(nb, "forward_difference", SOURCE)
