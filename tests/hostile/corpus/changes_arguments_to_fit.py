"""Overwrites the arrays and lists that it was given, so that the wrong result would be right for the new ones."""

from tests.hostile.making import but, fill, set_answer

KIND = "hostile"
EXPECT = {"notebook": "graded", "scores": but(ascent_step="part")}
SOURCE = """
def ascent_step(theta, gradient, learning_rate):
    result = theta + learning_rate * gradient
    for given in (theta, gradient):
        if isinstance(given, np.ndarray):
            given.resize(given.shape, refcheck=False)
            given[...] = 0
    return result * 1.0
"""


def make(nb, right, folder):
    return set_answer(fill(nb, right), "ascent_step", SOURCE)
