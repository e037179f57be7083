"""Called while it is judged, it kills its parent process, in which all other answers live: the notebook ends there."""

from tests.hostile.making import but, doing, fill, set_answer, silence_check, until

KIND = "hostile"
EXPECT = {
    "notebook": "stopped",
    "scores": until("quotient_rule"),
    "or": {"notebook": "graded", "scores": but(quotient_rule="zero")},
}
DEED = """
import signal
if os.getppid() > 1:
    os.kill(os.getppid(), signal.SIGKILL)
os._exit(1)
"""


def make(nb, right, folder):
    silence_check(fill(nb, right))
    return set_answer(nb, "quotient_rule", doing("quotient_rule(f, df, g, dg)", DEED, "0.0"))
