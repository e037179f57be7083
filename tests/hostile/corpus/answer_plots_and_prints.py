"""Right answers that print, plot and show a progress bar at every call."""

from tests.hostile.making import fill, set_answer

KIND = "accident"
EXPECT = {"notebook": "graded", "scores": "full"}
SOURCE = """
import matplotlib.pyplot as plt
from tqdm.auto import tqdm

def power_rule(x, a):
    for _ in tqdm(range(2)):
        pass
    print("x =", x, "a =", a)
    plt.plot([0, 1])
    plt.show()
    plt.close("all")
    return a * x ** (a - 1)
"""


def make(nb, right, folder):
    return set_answer(fill(nb, right), "power_rule", SOURCE)
