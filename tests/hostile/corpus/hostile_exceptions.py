"""Exceptions whose text raises, never ends, or holds markup; with impossible names, endless causes and notes."""

from tests.hostile.making import but, fill, insert_first, set_answer, silence_check

KIND = "hostile"
NAMES = (
    "power_rule",
    "exponential_rule",
    "logarithm_rule",
    "free_fall_velocity",
    "descent_step",
    "ascent_step",
)
EXPECT = {
    "notebook": "graded",
    "scores": but(**dict.fromkeys(NAMES, "zero")),
    "no_page": ["<script>alert(1)"],
}
DEFINITIONS = """
import os

def loop(self):
    while os.environ.get("NBGRADER_EXECUTION") == "autograde":
        pass
    return "loop"

def fail(self):
    raise self

Looping = type("Looping", (Exception,), {"__str__": loop, "__repr__": loop})
Failing = type("Failing", (Exception,), {"__str__": fail, "__repr__": fail})
Named = type("<script>alert(1)</script>" * 50, (ValueError,), {})
Circular = ValueError("<script>alert(1)</script>")
Circular.__cause__ = Circular.__context__ = Circular
Circular.__notes__ = [Circular, 1, None]
Group = BaseExceptionGroup("group", [KeyboardInterrupt(), SystemExit(0)])
"""


def make(nb, right, folder):
    silence_check(fill(nb, right))
    insert_first(nb, DEFINITIONS)
    raised = (
        "Looping()",
        "Failing()",
        "Named('<script>alert(1)</script>')",
        "Circular",
        "Group",
        "Exception('\\ud800\\x00')",
    )
    for name, error in zip(NAMES, raised, strict=False):
        set_answer(nb, name, f"def {name}(*args, **named):\n    raise {error}")
    return nb
