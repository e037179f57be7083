"""descent_step by -=, which writes into the caller's array: right for numbers, lost for arrays and for whole numbers."""

from tests.hostile.making import but, fill, set_answer

KIND = "accident"
EXPECT = {"notebook": "graded", "scores": but(descent_step="part")}


def make(nb, right, folder):
    source = "def descent_step(theta, gradient, learning_rate):\n    theta -= learning_rate * gradient\n    return theta"
    return set_answer(fill(nb, right), "descent_step", source)
