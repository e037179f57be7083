"""Quiz choices in capitals, with a bracket, a full stop or spaces: they mean what they say."""

from tests.hostile.making import QUIZZES, fill, set_answer

KIND = "accident"
EXPECT = {"notebook": "graded", "scores": "full"}


def make(nb, right, folder):
    fill(nb, right)
    for name, form in zip(QUIZZES, (" {} ", "{})", "({})", "{}.", "{}", "  ({}) "), strict=False):
        letter = right[name].rstrip().rstrip("\"'")[-1]
        set_answer(nb, name, f"{name} = {form.format(letter.upper())!r}")
    return nb
