"""np.random.seed(0) and random numbers in cells of the student's own: allowed, and no answer touches the state."""

from tests.hostile.making import fill, insert_first

KIND = "accident"
EXPECT = {"notebook": "graded", "scores": "full"}


def make(nb, right, folder):
    source = "import random\nimport numpy as np\nnp.random.seed(0)\nrandom.seed(0)\nnp.random.rand(3)"
    return insert_first(fill(nb, right), source)
