"""os.fork() in a cell, forgotten: two processes go on with the same notebook and the same line to the grader."""

from tests.hostile.making import but, fill, guarded, insert_before

KIND = "hostile"
LATER = dict.fromkeys(("ascent_step", "quiz_01_1", "quiz_01_2", "quiz_01_3", "quiz_01_4", "quiz_01_5"), "any")
EXPECT = {"notebook": "graded", "scores": but(**LATER), "or": {"notebook": "stopped", "scores": but(**LATER)}}


def make(nb, right, folder):
    return insert_before(fill(nb, right), "ascent_step", guarded("child = os.fork()"))
