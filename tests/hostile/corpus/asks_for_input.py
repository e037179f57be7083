"""input() in a cell and in an answer that would be right. Nobody types; the cell fails and the answer is lost."""

from tests.hostile.making import but, fill, insert_before, set_answer

KIND = "accident"
EXPECT = {"notebook": "graded", "scores": but(ascent_step="zero")}


def make(nb, right, folder):
    fill(nb, right)
    insert_before(nb, "forward_difference", "name = input('Your name? ')\nimport getpass\ngetpass.getpass()")
    source = "def ascent_step(theta, gradient, learning_rate):\n    input('go on?')\n    return theta + learning_rate * gradient"
    return set_answer(nb, "ascent_step", source)
