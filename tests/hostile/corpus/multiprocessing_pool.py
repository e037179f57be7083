"""A pool of processes, as a tutorial on speed proposes it."""

from tests.hostile.making import fill, insert_before

KIND = "accident"
EXPECT = {"notebook": "graded", "scores": "full"}
SOURCE = """
from multiprocessing import Pool

def double(x):
    return 2 * x

with Pool(2) as pool:
    print(pool.map(double, range(10)))
"""


def make(nb, right, folder):
    return insert_before(fill(nb, right), "free_fall_velocity", SOURCE)
