"""Answers whose __repr__, __str__, __format__ and _repr_html_ raise, loop or end the process. Nothing asks for them."""

from tests.hostile.making import but, fill, insert_first, set_answer, silence_check

KIND = "hostile"
EXPECT = {
    "notebook": "graded",
    "scores": but(power_rule="zero", exponential_rule="zero", logarithm_rule="zero"),
}
DEFINITIONS = """
import os

def kill(*_, **__):
    if os.environ.get("NBGRADER_EXECUTION") == "autograde":
        os._exit(0)
    return "kill"

def loop(*_, **__):
    while os.environ.get("NBGRADER_EXECUTION") == "autograde":
        pass
    return "loop"

def fail(*_, **__):
    raise RuntimeError("no text")

def hostile(deed):
    names = ("__repr__", "__str__", "__format__", "_repr_html_", "_repr_mimebundle_", "_ipython_display_")
    return type("Quiet", (), dict.fromkeys(names, deed))()
"""


def make(nb, right, folder):
    silence_check(fill(nb, right))
    insert_first(nb, DEFINITIONS)
    set_answer(nb, "power_rule", "def power_rule(x, a):\n    return hostile(kill)")
    set_answer(nb, "exponential_rule", "def exponential_rule(x, a):\n    return hostile(loop)")
    return set_answer(nb, "logarithm_rule", "def logarithm_rule(x, a):\n    return [hostile(fail)]")
