"""A quiz is answered by a text that equals every other, and by one that is far too long."""

from tests.hostile.making import but, fill, set_answer

KIND = "hostile"
EXPECT = {"notebook": "graded", "scores": but(quiz_01_1="zero", quiz_01_2="zero")}


def make(nb, right, folder):
    fill(nb, right)
    set_answer(
        nb,
        "quiz_01_1",
        """
        class Agrees(str):
            __eq__ = lambda *_: True
            __hash__ = str.__hash__
            strip = lower = lambda self, *_: self

        quiz_01_1 = Agrees("z")
        """,
    )
    return set_answer(nb, "quiz_01_2", 'quiz_01_2 = "b" * 10_000_000')
