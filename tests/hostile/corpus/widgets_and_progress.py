"""ipywidgets, interact and tqdm.notebook, with nobody to move a slider."""

from tests.hostile.making import fill, insert_before

KIND = "accident"
EXPECT = {"notebook": "graded", "scores": "full"}
SOURCE = """
import ipywidgets as widgets
from ipywidgets import interact
from tqdm.notebook import tqdm

@interact(x=(0.0, 3.0))
def show(x=1.0):
    print(x, free_fall_velocity(x))

for _ in tqdm(range(20)):
    pass
widgets.VBox([widgets.IntSlider(), widgets.Button(description="go")])
"""


def make(nb, right, folder):
    return insert_before(fill(nb, right), "central_difference", SOURCE)
