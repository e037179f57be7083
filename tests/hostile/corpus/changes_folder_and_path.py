"""os.chdir, sys.path.insert and changed environment variables in own cells."""

from tests.hostile.making import fill, insert_before

KIND = "accident"
EXPECT = {"notebook": "graded", "scores": "full"}
SOURCE = """
import os, sys
os.chdir("/tmp")
sys.path[:0] = ["/content/drive/MyDrive", "."]
os.environ.clear()
os.environ["CUDA_VISIBLE_DEVICES"] = "-1"
"""


def make(nb, right, folder):
    return insert_before(fill(nb, right), "power_rule", SOURCE)
