"""Folders in folders, 3000 deep: the clean-up must not recurse to its own end."""

from tests.hostile.making import fill, guarded, insert_before

KIND = "hostile"
EXPECT = {"notebook": "graded", "scores": "full"}
DEED = """
import contextlib
home = os.getcwd()
with contextlib.suppress(OSError):
    for _ in range(3000):
        os.mkdir("d" * 20)
        os.chdir("d" * 20)
os.chdir(home)
os.chmod("d" * 20, 0)
"""


def make(nb, right, folder):
    return insert_before(fill(nb, right), "power_rule", guarded(DEED))
