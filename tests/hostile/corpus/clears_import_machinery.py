"""Empties sys.modules, sys.path, sys.meta_path and sys.path_hooks behind right answers. Stock: the test cells can't import."""

from tests.hostile.making import fill, insert_before, until

KIND = "hostile"
EXPECT = {
    "notebook": "graded",
    "scores": "full",
    "or": {"notebook": "stopped", "scores": until("ascent_step")},
}
SOURCE = """
import sys
for name in list(sys.modules):
    if name.startswith(("course", "numpy.", "json", "socket")):
        del sys.modules[name]
sys.path.clear()
sys.path_hooks.clear()
sys.meta_path.clear()
"""


def make(nb, right, folder):
    return insert_before(fill(nb, right), "ascent_step", SOURCE)
