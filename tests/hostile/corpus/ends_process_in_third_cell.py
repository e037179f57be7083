"""os._exit in the third answer cell. Stock: the kernel dies, and the submission ends without any grade."""

from tests.hostile.making import fill, guarded, set_answer, until

KIND = "hostile"
EXPECT = {"notebook": "stopped", "scores": until("central_difference")}


def make(nb, right, folder):
    fill(nb, right)
    return set_answer(nb, "central_difference", guarded("os._exit(0)") + "\n" + right["central_difference"])
