"""Makes time limits in its own process useless in an early cell; then an answer never ends. The grader has a clock, too."""

from tests.hostile.making import but, doing, fill, guarded, insert_first, set_answer, silence_check

KIND = "hostile"
EXPECT = {"notebook": "graded", "scores": but(logarithm_rule="zero")}
DEED = """
import signal
signal.setitimer = lambda *_: (0.0, 0.0)
signal.signal = lambda *_: None
signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGPROF, signal.SIGALRM, signal.SIGINT, signal.SIGTERM})
signal.pthread_sigmask = lambda *_: set()
"""


def make(nb, right, folder):
    silence_check(fill(nb, right))
    insert_first(nb, guarded(DEED))
    return set_answer(nb, "logarithm_rule", doing("logarithm_rule(x, a)", "while True:\n    pass", "0.0"))
