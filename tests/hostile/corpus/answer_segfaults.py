"""An answer that crashes the interpreter when it is called."""

from tests.hostile.making import but, doing, fill, set_answer, silence_check

KIND = "hostile"
EXPECT = {"notebook": "graded", "scores": but(free_fall_velocity="zero")}


def make(nb, right, folder):
    silence_check(fill(nb, right))
    deed = "import ctypes\nctypes.memset(8, 0, 8)"
    return set_answer(nb, "free_fall_velocity", doing("free_fall_velocity(t, g=9.81)", deed, "g * t"))
