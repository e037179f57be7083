"""plt.show(), interactive mode, a hundred open figures and another backend."""

from tests.hostile.making import fill, insert_before

KIND = "accident"
EXPECT = {"notebook": "graded", "scores": "full"}
SOURCE = """
import matplotlib
import matplotlib.pyplot as plt
plt.ion()
for _ in range(25):
    plt.figure()
    plt.plot([1, 2, 3])
plt.show(block=True)
plt.pause(0.01)
try:
    matplotlib.use("TkAgg", force=True)
except ImportError:
    pass
"""


def make(nb, right, folder):
    fill(nb, right)
    insert_before(nb, "power_rule", "%matplotlib notebook")
    return insert_before(nb, "free_fall_velocity", SOURCE)
