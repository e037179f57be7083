"""Seeds the global generator in every answer, leaves warnings as errors and NumPy raising; then answers wrongly."""

from tests.hostile.making import answer_all, insert_before

KIND = "hostile"
EXPECT = {"notebook": "graded", "scores": "zero"}
SOURCE = """
import random, warnings
warnings.simplefilter("error")
np.seterr(all="raise")

def seeded(*args):
    np.random.seed(0)
    random.seed(0)
    np.random.get_state = lambda: ("MT19937", np.zeros(624), 0, 0, 0.0)
    return 0.123
"""


def make(nb, right, folder):
    answer_all(nb, "seeded(*args)")
    return insert_before(nb, "forward_difference", SOURCE)
