"""An answer that catches its time limit and then hands back the right value: too late all the same."""

from tests.hostile.making import but, fill, set_answer, silence_check

KIND = "hostile"
EXPECT = {"notebook": "graded", "scores": but(logarithm_rule="zero")}
SOURCE = """
def logarithm_rule(x, a):
    import os, sys, time
    if os.environ.get("NBGRADER_EXECUTION") == "autograde":
        began = time.monotonic()
        while time.monotonic() < began + 60:
            try:
                while time.monotonic() < began + 60:
                    pass
            except BaseException:
                sys.settrace(None)
    return 1 / (x * np.log(a))
"""


def make(nb, right, folder):
    silence_check(fill(nb, right))
    return set_answer(nb, "logarithm_rule", SOURCE)
